namespace Repartee.TrainYourOwn
{
    /// <summary>How the report looks, and its search.</summary>
    internal static class HtmlParts
    {
        public const string Style = @"
:root{--back:#faf8f4;--card:#fff;--ink:#23201b;--soft:#776f63;--line:#e6e0d5;--good:#3f7d58;--bad:#b4472f;--plain:#8a93a6;--accent:#7a4e2d}
@media(prefers-color-scheme:dark){:root{--back:#191714;--card:#221f1b;--ink:#ece6da;--soft:#a09787;--line:#38332b;--good:#7cc096;--bad:#e98467;--plain:#8f98ab;--accent:#d9a878}}
*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
main{max-width:980px;margin:0 auto;padding:40px 20px 90px}h1{font:600 34px/1.15 Georgia,'Songti SC','Noto Serif CJK SC',serif;margin:.1em 0}h2{font:600 21px/1.2 Georgia,'Songti SC',serif;margin:44px 0 14px}
.eyebrow{margin:0;color:var(--accent);font-size:13px;letter-spacing:.09em;text-transform:uppercase}.about{color:var(--soft);margin:.3em 0;font-size:14px}
.verdict{display:inline-block;padding:5px 13px;border-radius:99px;border:1px solid;font-weight:600;font-size:14px}.verdict.met{color:var(--good)}.verdict.missed{color:var(--bad)}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}th,td{padding:7px 9px;font-size:15px;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
thead th{font-size:13px;color:var(--soft)}tr:last-child th,tr:last-child td{border-bottom:0;font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.number small{color:var(--soft);display:inline-block;min-width:74px}
.number.missed b{color:var(--bad)}.number.met b{color:var(--good)}tbody th{white-space:nowrap}td.bar{width:19%;min-width:70px}td.bar div{position:relative;height:9px;background:linear-gradient(var(--line),var(--line)) no-repeat 0 50%/100% 1px}td.bar span{display:block;height:9px;border-radius:5px;background:var(--plain)}
td.bar.met span{background:var(--good)}td.bar.missed span{background:var(--bad)}td.bar i{position:absolute;top:-5px;bottom:-5px;width:2px;margin-left:-2px;background:var(--ink);opacity:.6}
nav{position:sticky;top:0;background:var(--back);padding:12px 0;margin-top:28px;display:flex;gap:18px;align-items:center;border-bottom:1px solid var(--line);z-index:1}nav input[type=search]{flex:1;font:inherit;padding:8px 13px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit}
details{margin:8px 0}summary{cursor:pointer;padding:7px 2px;font-weight:600}summary small{color:var(--soft);font-weight:400;margin-left:6px}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--good);border-radius:8px;padding:10px 16px;margin:8px 0}article.wrong{border-left-color:var(--bad)}article p{margin:4px 0}
.who{font-size:13px;color:var(--soft)}.who code{float:right;font-size:12px;opacity:.8}.player{color:var(--soft)}.player::before{content:'› '}.note{font-size:13px;color:var(--plain)}.says{font-family:Georgia,'Songti SC','Noto Serif CJK SC',serif;font-size:17px}.says small{font-family:system-ui,sans-serif;color:var(--soft)}.fault{color:var(--bad);font-size:14px}
@media(max-width:640px){td.bar{display:none}.who code{float:none;display:block}}@media print{nav{display:none}}";

        public const string Script = @"
const find=document.getElementById('find'),wrong=document.getElementById('wrong'),cards=[...document.querySelectorAll('article')];
function show(){const text=find.value.trim().toLowerCase();for(const card of cards)card.hidden=(text&&!card.textContent.toLowerCase().includes(text))||(wrong.checked&&card.classList.contains('right'));
for(const group of document.querySelectorAll('details')){const all=[...group.querySelectorAll('article')];group.hidden=all.length>0&&all.every(card=>card.hidden);if(text&&!group.hidden)group.open=true;}}
find.addEventListener('input',show);wrong.addEventListener('change',show);";
    }
}
