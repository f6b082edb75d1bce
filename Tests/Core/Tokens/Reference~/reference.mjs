// The reference for the tokenizer's tests: the Rust tokenizers library through its npm package, and Node's own normalization.
//   node reference.mjs encode PACKAGES TOKENIZER   lines of {"text": ..., "special": bool} -> {"ids": [...]}
//   node reference.mjs decode PACKAGES TOKENIZER   lines of {"ids": [...], "skip": bool}   -> {"text": ...}
//   node reference.mjs normalize                   lines of "text"                         -> {"nfc": ..., "nfd": ...}
// PACKAGES is the folder that holds node_modules. Everything is JSON, one value a line, standard input to standard output.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const [verb, packages, path] = process.argv.slice(2);
let tokenizer;
if (verb !== 'normalize') {
    const require = createRequire(resolve(packages, 'package.json'));
    const { Tokenizer } = require('@anush008/tokenizers');
    tokenizer = Tokenizer.fromString(readFileSync(path, 'utf8'));
}

const answer = {
    encode: async ({ text, special }) => ({ ids: (await tokenizer.encode(text, null, { addSpecialTokens: special })).getIds() }),
    decode: async ({ ids, skip }) => ({ text: await tokenizer.decode(ids, skip) }),
    normalize: async text => ({ nfc: text.normalize('NFC'), nfd: text.normalize('NFD') }),
}[verb];

const output = [];
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // Characters that end lines for some readers travel escaped.
    output.push(JSON.stringify(await answer(JSON.parse(line))).replace(/[\u007f-\uffff]/g,
        unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0')));
}
process.stdout.write(output.join('\n') + '\n');
