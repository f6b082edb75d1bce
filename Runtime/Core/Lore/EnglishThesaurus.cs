namespace Repartee
{
    /// <summary>The words of <see cref="Thesaurus.English"/>.</summary>
    internal static class EnglishThesaurus
    {
        /// <summary>A group a line: words that a question and its answer use for the same thing.</summary>
        public const string Groups = @"
gate, door, entrance, entry, portal, doorway, gateway
child, kid, son, daughter, boy, girl, brat, baby, youngster
guard, watch, protect, sentry, sentinel, defend, watchman, patrol
theft, steal, stole, stolen, thief, thieves, rob, robber, robbery, burglar
buy, bought, purchase, acquire, obtain
sell, sold, sale, vendor, seller, hawk, peddle
cost, price, charge, fee, expensive, cheap, worth, pay
pay, paid, payment, wage, salary, earn
money, coin, cash, gold, silver, currency, copper
open, unlock, unbar, opening
close, shut, lock, bolt, bar, closed
start, begin, began, begun, commence, beginning
end, finish, stop, cease, conclude, ending
die, died, death, dead, perish, killed, deceased, fatal
kill, murder, slay, slew, slain, assassinate, murderer, killer
born, birth, birthday, birthplace
marry, marriage, wed, wedding, spouse, bride, groom
husband, wife, spouse, partner, married, wives
father, dad, papa, parent, daddy, stepfather
mother, mum, mom, mama, parent, mommy, stepmother
brother, sister, sibling, twin
grandfather, grandpa, granddad, grandparent
grandmother, grandma, granny, nana, grandparent
family, relative, kin, relation, clan, household
friend, companion, pal, buddy, mate, comrade, ally
enemy, foe, rival, adversary, opponent, nemesis
ill, sick, illness, sickness, disease, ailment, unwell
doctor, physician, healer, medic, surgeon, apothecary
heal, cure, remedy, medicine, treat, treatment
medicine, potion, pill, drug, tonic, remedy, salve
plague, epidemic, pestilence, pox, outbreak, contagion, infection
wound, injury, injure, hurt, wounded, cut, gash
pain, ache, hurt, sore, painful, aching
fever, temperature, chill, shiver, feverish
road, path, street, way, lane, track, trail, route
bridge, crossing, ford, ferry, cross
river, stream, brook, creek, beck
lake, pond, pool, mere, reservoir
sea, ocean, coast, shore, seaside
rain, storm, downpour, rainy, shower, drizzle
snow, ice, frost, blizzard, snowfall, snowy
cold, chilly, freezing, frozen, freeze, frosty, icy
hot, heat, warm, warmth, scorching
wind, gale, breeze, gust, windy
morning, dawn, sunrise, daybreak
evening, dusk, sunset, nightfall, sundown, twilight
night, midnight, nighttime, dark
noon, midday, lunchtime
food, meal, eat, ate, eaten, dish, grub, feed
hungry, hunger, starve, famine, starvation
drink, drank, drunk, beverage, thirst, thirsty
inn, tavern, pub, bar, alehouse, taproom, saloon
innkeeper, barkeep, landlord, bartender, publican, barman, barmaid
shop, store, stall, market, boutique
merchant, trader, dealer, shopkeeper, vendor, peddler
crime, offence, felony, wrongdoing, illegal, criminal
prison, jail, gaol, dungeon, cell, imprison, lockup
prisoner, captive, inmate, convict, hostage
arrest, capture, catch, caught, seize, apprehend, detain
police, cop, constable, officer, sheriff, detective
judge, court, trial, magistrate, tribunal, verdict
law, rule, decree, edict, regulation, statute
punish, punishment, penalty, fine, sentence
fight, fought, battle, combat, brawl, duel, clash
war, battle, conflict, campaign
soldier, warrior, fighter, troop, trooper, infantry
army, troop, force, legion, regiment, militia, garrison
attack, assault, raid, strike, ambush, invade, invasion
sword, blade, sabre, saber, rapier, weapon
knife, knives, dagger, blade, dirk
gun, pistol, rifle, firearm, musket, revolver
armour, armor, chainmail, breastplate, cuirass
magic, spell, sorcery, enchantment, magical, witchcraft, charm
wizard, mage, sorcerer, magician, warlock, enchanter
witch, sorceress, hag, enchantress, crone
curse, hex, jinx, cursed, bewitch
ghost, spirit, phantom, spectre, specter, haunt, apparition
demon, devil, fiend, imp
god, goddess, deity, divine, divinity
pray, prayer, worship, kneel, devotion
priest, cleric, priestess, vicar, parson, chaplain, clergyman
temple, church, shrine, chapel, cathedral, sanctuary
monk, friar, abbot, monastery, abbey
nun, abbess, prioress, convent
king, monarch, sovereign, ruler, majesty
queen, monarch, sovereign, majesty
prince, princess, heir, heiress, successor
lord, noble, nobleman, baron, count, earl, duke, aristocrat
lady, noblewoman, baroness, countess, duchess
rule, reign, govern, ruler, throne
leader, chief, head, boss, commander, captain
lead, led, command, direct, guide
mayor, governor, alderman, burgomaster
castle, fortress, fort, keep, citadel, stronghold
palace, court, mansion
house, home, cottage, dwelling, residence, hut, cabin
live, dwell, reside, inhabit, lodge, home
room, chamber, lodging, bedroom
sleep, slept, rest, nap, slumber, asleep, bed
bed, cot, bunk, mattress, bedding
kitchen, cookhouse, galley, scullery, pantry
cellar, basement, vault, undercroft
attic, loft, garret
roof, thatch, tile, rooftop
stair, staircase, step, stairway, stairwell
floor, storey, story, level, upstairs, downstairs
wall, rampart, palisade, fence, barrier
tower, turret, spire, belfry, steeple
window, pane, shutter, skylight
village, hamlet, settlement
town, city, burgh, metropolis
capital, metropolis, seat
country, kingdom, realm, land, nation, empire
border, frontier, boundary, edge
mountain, peak, hill, summit, ridge
forest, wood, woods, woodland, grove, jungle
cave, cavern, grotto, den, lair
mine, pit, quarry, shaft, dig
desert, dune, sand, wasteland
swamp, marsh, bog, fen, mire
field, meadow, pasture, farmland, acre
farm, farmstead, ranch, homestead
farmer, peasant, farmhand, crofter
harvest, crop, reap, yield
sow, plant, seed, planting
grow, grew, grown, cultivate, growth
garden, orchard, yard, allotment
flower, blossom, bloom, rose, petal
tree, oak, wood, timber
wood, timber, log, lumber, plank, firewood
herb, plant, weed, root
poison, venom, toxic, poisonous, toxin, poisoned
dog, hound, puppy, mutt
cat, kitten, tomcat, kitty
horse, mare, stallion, steed, pony, mount
ride, rode, ridden, rider, riding
cow, cattle, bull, ox, oxen, calf
pig, hog, boar, swine, piglet, swineherd
sheep, lamb, ewe, ram, flock
chicken, hen, rooster, cockerel, chick
wolf, wolves, pack, werewolf
rat, mouse, mice, vermin, rodent
snake, serpent, viper, adder
spider, web, tarantula
dragon, wyrm, drake, wyvern
monster, beast, creature, fiend
bee, beehive, hive, honey, beekeeper
fish, fishing, angler, fisherman, fishermen
hunt, hunter, hunting, huntsman, huntress, trapper
ship, boat, vessel, barge, schooner
sail, voyage, sailing, embark
sailor, seaman, mariner, crew, deckhand
harbour, harbor, port, dock, quay, pier, wharf
captain, skipper, commander
anchor, moor, berth, mooring
shipwreck, wreck, sink, sank, sunk
pirate, buccaneer, corsair, raider
lighthouse, beacon, lamp
island, isle, islet, atoll
car, automobile, vehicle, van, motorcar
bus, coach, tram, minibus
train, railway, rail, locomotive, railroad
station, platform, stop, terminus
drive, drove, driven, driver, chauffeur
cart, wagon, carriage, coach, buggy
cab, taxi, rickshaw
bicycle, bike, cycle
motorbike, motorcycle, bike, moped, scooter
plane, airplane, aeroplane, aircraft, jet, flight
fly, flew, flown, flight, flying
airport, airfield, runway, terminal
pilot, aviator, helmsman, navigator
spaceship, starship, spacecraft, shuttle, rocket
planet, world, globe
star, constellation, zodiac, stargazer, astronomer
space, orbit, cosmos
alien, extraterrestrial, xeno
robot, android, droid, automaton, machine
machine, engine, device, apparatus, mechanism, contraption
computer, laptop, terminal, console, pc
program, software, code, app, application
hacker, hack, hacking, breach
password, code, passcode, pin, combination, passphrase
internet, network, online, web, wifi
email, mail, message, inbox
phone, telephone, mobile, cellphone, handset
call, phone, dial
screen, monitor, display
data, file, record, document
power, electricity, current, energy
battery, charge, cell, charger, recharge
reactor, generator, core, turbine
fuel, petrol, gasoline, diesel, gas
oxygen, air, breathe, breath
letter, note, message, missive
messenger, courier, envoy, herald
post, mail, postman, mailman, postal
parcel, package, packet, delivery
deliver, delivery, bring, shipment
send, sent, dispatch, forward
write, wrote, written, writer, scribble, pen
author, writer, poet, novelist
read, reading, reader
book, tome, volume, novel, manual
library, archive, librarian, bookshop
page, sheet, leaf
paper, parchment, scroll, vellum
map, chart, atlas
picture, painting, portrait, image, drawing
paint, painter, artist, painting
photo, photograph, picture, snapshot, camera
statue, sculpture, bust, figure, monument
song, music, tune, melody, ballad, anthem
sing, sang, sung, singer, minstrel, bard
musician, player, fiddler, piper, minstrel
dance, dancer, ball, waltz
game, play, pastime, toy
theatre, theater, stage, playhouse, drama, play
actor, actress, performer, player
film, movie, cinema
school, academy, college, university
teach, taught, instruct, educate, train, lesson
teacher, master, mentor, tutor, instructor, professor
student, pupil, apprentice, learner, disciple
learn, study, learnt, learned
lesson, class, course, lecture
exam, test, examination, quiz
classroom, schoolroom, class
homework, assignment, exercise
science, scientist, research, researcher
laboratory, lab, workshop
experiment, test, trial
invent, invention, inventor, create
discover, discovery, find, found
job, work, occupation, profession, trade, employment, career
work, labour, labor, toil, worker
worker, labourer, employee, workman, staff
hire, employ, recruit, engage, employer
boss, manager, employer, supervisor, foreman
fired, sack, dismiss, dismissal, sacked
quit, resign, resignation, retire, retirement
servant, maid, butler, steward, footman, valet
slave, slavery, thrall, serf, bondage
cook, chef, cooking, kitchenmaid
bake, baker, bakery, oven
butcher, meat, slaughter
smith, blacksmith, forge, smithy, farrier
carpenter, joiner, woodworker, cabinetmaker
mason, builder, bricklayer, stonemason
build, built, construct, erect, construction
tailor, seamstress, dressmaker, clothier
sew, stitch, mend, needle, thread
shoemaker, cobbler, bootmaker
miller, mill, windmill, watermill, grind
brewer, brew, brewery, distillery
potter, pottery, clay, kiln
weaver, weave, loom, wove, woven
tanner, leather, tannery, hide
miner, mining, pickaxe, quarryman
shepherd, herder, herdsman, drover
lawyer, attorney, advocate, solicitor, barrister
clerk, secretary, scribe, scrivener
banker, bank, moneylender
nurse, carer, midwife, caretaker
midwife, childbirth, deliver
barber, hairdresser, haircut, shave
gravedigger, undertaker, sexton, mortician
executioner, hangman, headsman
spy, spies, agent, informer, espionage
beggar, beg, pauper, vagrant, tramp
homeless, vagrant, tramp, drifter
poor, poverty, penniless, broke, needy
rich, wealthy, wealth, fortune, riches
treasure, hoard, riches, loot, trove
debt, owe, loan, borrow, creditor, debtor
lend, lent, loan, borrow
tax, toll, levy, tithe, duty
taxman, collector, tollkeeper
rent, lease, tenant, landlord
landlord, landlady, owner
own, owner, belong, possess, property
inherit, inheritance, heir, bequeath, legacy, testament
reward, bounty, prize, payment
prize, trophy, award, medal
gift, present, donate, gave, given
give, gave, given, grant, bestow
take, took, taken, grab, seize
bribe, bribery, corrupt, corruption
gamble, bet, wager, gambling, dice
card, deck, poker
win, won, victory, winner, triumph, champion
lose, lost, defeat, loser, beaten, defeated
contest, competition, tournament, match, race
lost, missing, disappear, vanish, misplace, gone
find, found, discover, locate, spot
search, seek, sought, hunt
hide, hid, hidden, conceal, secret, stash
hideout, den, lair, hideaway, refuge
secret, hidden, confidential, private
reveal, disclose, divulge, confide
speak, spoke, spoken, talk, say, chat
conversation, chat, talk, gossip
ask, question, enquire, inquire, request
answer, reply, respond, response
lie, liar, lying, deceive, dishonest
truth, true, honest, honesty
rumour, rumor, gossip, hearsay, whisper
news, tidings, word, report
story, tale, legend, myth
believe, belief, faith, trust
trust, reliable, rely, faithful, trustworthy
loyal, loyalty, faithful, allegiance
betray, traitor, betrayal, treason, turncoat
promise, vow, oath, swear, swore, sworn, pledge
allow, permit, let, permission, allowed
forbid, forbade, forbidden, prohibit, ban, banned
permit, licence, license, pass, papers
passport, papers, visa, identification
need, require, obligatory, compulsory, requirement, necessary
want, wish, desire, crave, yearn
hope, wish, dream
dream, nightmare, vision
fear, afraid, scared, frightened, dread, terrified, terror
brave, courage, bold, courageous, fearless, valiant
coward, cowardly, craven, cowardice
angry, anger, furious, rage, mad, wrath, annoyed
hate, hatred, despise, loathe, dislike, detest
love, adore, beloved, fond
like, enjoy, fond, favourite, favorite, prefer
lover, sweetheart, boyfriend, girlfriend, beau
kiss, embrace, hug
happy, joy, glad, merry, cheerful, happiness, delighted
sad, sorrow, unhappy, grief, miserable, sadness
cry, weep, wept, tear, sob
grieve, mourn, grief, mourning
laugh, laughter, giggle, chuckle
joke, jest, funny, prank
smile, grin, beam
shame, ashamed, embarrassed, disgrace
guilt, guilty, blame, culprit
innocent, blameless, guiltless
sorry, apologize, apologise, regret, apology
forgive, forgave, forgiven, pardon, mercy
revenge, vengeance, avenge, retaliate
jealous, envy, envious, jealousy
lonely, alone, solitary, loneliness
bored, boring, dull, tedious
tired, weary, exhausted, fatigue, sleepy
worry, anxious, worried, concern, nervous
calm, peaceful, quiet, serene
surprise, surprised, astonish, amaze, shock
proud, pride, arrogant, haughty
greedy, greed, miser, stingy
kindness, gentle, kindly, goodhearted
cruel, cruelty, brutal, harsh, merciless
evil, wicked, vile, sinister
strange, odd, weird, peculiar, unusual, queer
stranger, foreigner, outsider, newcomer
guest, visitor, visit, customer
customer, client, patron, buyer
neighbour, neighbor, nextdoor, neighbourhood
crowd, throng, mob
people, folk, inhabitant, population, resident, villager
man, men, fellow, chap, bloke
woman, women, lass, dame
old, elderly, aged, ancient, elder
age, old, year
young, youth, youthful, juvenile
adult, grownup, mature
orphan, orphanage, foundling
widow, widower, bereaved
bastard, illegitimate, baseborn
pregnant, pregnancy, expecting
name, called, nickname, title
surname, lastname, family
body, corpse, remains, cadaver, carcass
bury, buried, burial, grave, funeral, inter
grave, tomb, crypt, graveyard, cemetery, mausoleum
coffin, casket, urn, sarcophagus
skeleton, bone, skull
undead, zombie, lich, revenant
vampire, bloodsucker, undead
blood, bleed, bled, bloody
head, skull, forehead
face, cheek, chin
eye, sight, eyesight, gaze
blind, sightless, blindness
see, saw, seen, spot, notice, witness
look, stare, gaze, glance
ear, hearing, hear
hear, heard, listen, overhear
deaf, deafness, hearing
mute, dumb, speechless, tongueless
nose, smell, nostril
smell, stench, stink, scent, odour, reek
mouth, lip, tongue
tooth, teeth, dentist, toothache
hair, beard, moustache, braid
bald, hairless, baldness
beard, whisker, moustache, bearded
arm, elbow, shoulder
hand, fist, palm
finger, thumb, digit
leg, knee, thigh, limb
foot, feet, toe, heel
limp, lame, cripple, crippled, crutch
spine, backache, backbone
stomach, belly, tummy, gut
heart, chest, cardiac
lung, breathe, breathing
skin, rash, complexion
scar, scarred, mark
tattoo, mark, ink, brand
cough, sneeze, cold, flu
headache, migraine, hangover
vomit, nausea, queasy, puke
itch, rash, scratch, itchy
bite, bit, bitten, sting, stung
break, broke, broken, fracture, smash, shatter, snap
bandage, dressing, splint
hospital, clinic, infirmary, sickbay
operation, surgery, operate
vaccine, inoculate, jab, injection
patient, invalid, sufferer
recover, recovery, convalesce
healthy, health, fit
strong, strength, mighty, powerful
weak, weakness, feeble, frail
tall, height, high
short, small, little, tiny
big, large, huge, great, giant, enormous
fat, stout, plump, obese
thin, skinny, lean, slim, slender
beautiful, pretty, lovely, handsome, beauty
ugly, hideous, unsightly
fast, quick, speed, swift, rapid
slow, sluggish, slowly
heavy, weight, weigh
far, distance, distant, mile, league, kilometre, away
near, close, nearby, nearest
north, northern, northward
south, southern, southward
east, eastern, eastward
west, western, westward
direction, way, route
top, summit, peak
bottom, base, depth
inside, within, interior, indoors
outside, outdoors, exterior
middle, centre, center
corner, bend, turning
go, went, gone, travel
come, came, arrive, arrival
leave, left, depart, departure
return, back, homecoming
travel, journey, trip, trek, voyage
traveller, traveler, wanderer, wayfarer, pilgrim
pilgrim, pilgrimage, shrine
wander, roam, stray
flee, fled, escape, runaway
run, ran, sprint, dash
walk, stroll, march, hike
climb, ascend, scale
fall, fell, fallen, tumble
jump, leap, leapt, hop
swim, swam, swum, bathe
drown, drowned, drowning
dive, diver, submerge
carry, haul, lug, transport
pull, drag, tow, haul
push, shove, press
throw, threw, thrown, toss, hurl
hit, strike, struck, punch, beat
kick, stomp, boot
shoot, shot, shooting, shooter, gunfire
stab, stabbed, pierce
burn, burnt, fire, blaze, flame
fire, blaze, inferno, arson, flame
smoke, soot, chimney, fume
firefighter, fireman, firemen, brigade
hearth, fireplace, stove, furnace
lamp, lantern, candle, torch, light
torch, flashlight, lantern
dark, darkness, gloom, shadow, unlit
light, bright, glow, shine
destroy, ruin, wreck, demolish, destruction
ruin, rubble, remains, collapse, derelict
repair, fix, mend, restore
broken, damaged, faulty, malfunction, defective
replace, replacement, spare, swap
spare, part, component
make, made, create, craft, produce, forged, built
manufacture, factory, produce, plant, works
change, alter, transform, turn
clean, wash, tidy, scrub, sweep
laundry, wash, washing, washerwoman, launderette
dirty, filthy, dirt, grime, muddy
bath, bathe, bathhouse, shower, tub
toilet, privy, latrine, lavatory, bathroom, loo, restroom
soap, shampoo, lather
towel, linen, cloth
rubbish, garbage, trash, waste, litter, refuse
sewer, drain, gutter, sewage
water, well, spring, fountain
flood, flooding, deluge, overflow
drought, dry, parched
wet, damp, soaked, moist
dam, dyke, weir, embankment
pipe, plumber, plumbing, leak
leak, drip, seep
key, lock, padlock, locksmith
lockpick, picklock, pick
chest, box, crate, trunk, coffer
bag, sack, pouch, purse, backpack
purse, wallet, pouch
barrel, cask, keg
bottle, flask, vial, jar
cup, mug, goblet, glass, tankard
plate, dish, bowl
pot, pan, cauldron, kettle
spoon, fork, cutlery
lunch, midday, luncheon
dinner, supper, meal
feast, banquet, meal
bread, loaf, loaves, bun
cheese, curd, dairy
milk, cream, dairy
egg, omelette, yolk
meat, beef, pork, mutton
soup, stew, broth
cake, pie, tart, pastry
sweet, candy, sugar, honey
salt, salty, seasoning
spice, pepper, seasoning, spicy
mushroom, toadstool, fungus
grain, cereal, corn, wheat
flour, meal, dough
oil, grease, lubricant
tea, brew, teahouse
coffee, cafe, espresso
beer, ale, lager, stout
wine, vineyard, grape, vintner
drunk, drunkard, tipsy, intoxicated
tobacco, pipe, smoke, cigarette, cigar
restaurant, diner, eatery, cafe, canteen
waiter, waitress, server
menu, dish, special
recipe, ingredient, cook
taste, flavour, flavor, delicious, tasty
rotten, spoiled, mouldy, stale
fresh, freshly, new
clothes, dress, garment, clothing, outfit
coat, cloak, jacket, cape
hat, cap, hood, helmet
shoe, boot, footwear, sandal
trousers, pants, breeches, jeans
shirt, tunic, blouse
dress, gown, skirt
glove, gauntlet, mitten
belt, sash, strap
mask, disguise, masked
costume, disguise, outfit
uniform, livery, insignia
cloth, fabric, silk, wool, textile
wool, fleece, yarn
fur, pelt, hide
leather, hide, skin
glasses, spectacles, lens
ring, band, signet
necklace, pendant, amulet, locket
jewel, gem, gemstone, jewellery, jewelry
jeweller, jeweler, goldsmith, silversmith
crown, coronet, tiara, diadem
coronation, crowned, enthrone
sceptre, scepter, regalia
seal, stamp, signet
signature, sign, signed
contract, agreement, deal, treaty, pact
peace, truce, treaty, ceasefire
negotiate, bargain, haggle, parley
exchange, trade, swap, barter
discount, bargain, cheaper, reduction
free, gratis, complimentary
receipt, bill, invoice
refund, return, reimburse
stock, supply, supplies, inventory, ware
goods, ware, merchandise, cargo
cargo, freight, load, shipment
warehouse, storehouse, depot, storage
granary, barn, silo, storehouse
stable, stall, paddock, stablehand
barn, shed, outbuilding
smuggle, smuggler, contraband
bandit, outlaw, brigand, highwayman, robber
gang, crew, band, mob
guild, union, brotherhood, society
member, membership, join
join, enlist, enroll, sign
club, society, association
party, celebration, celebrate
festival, fair, carnival, feast, holiday
holiday, vacation, leave
christmas, yule, xmas
ceremony, rite, ritual
sacrifice, offering, altar
holy, sacred, blessed, hallowed
bless, blessing, consecrate
sin, sinner, confess, confession
heaven, paradise, afterlife
hell, underworld, abyss
soul, spirit, ghost
angel, seraph, celestial
prophet, seer, oracle, fortuneteller, soothsayer
prophecy, foretell, foretold, predict, prediction
fate, destiny, doom
luck, lucky, fortune, fortunate
unlucky, misfortune, bad
miracle, wonder, marvel
heretic, heresy, cult, cultist
saint, martyr, holy
bible, scripture, gospel
bell, chime, toll, ring
clock, watch, hourglass, timepiece
time, hour, oclock, dawn, noon, dusk, midnight, sunrise, sunset
day, daily, everyday
year, yearly, annual
today, tonight, now
yesterday, recently, lately
tomorrow, soon, next
always, forever, eternal
often, frequently, usually
early, beforehand, premature
late, delay, delayed, overdue
wait, await, queue
spring, springtime, springtide
summer, midsummer, summertime
autumn, fall, harvest
winter, midwinter, wintertime
storm, thunder, lightning, tempest, thunderstorm
hurricane, tornado, cyclone, typhoon, whirlwind
weather, forecast, climate
fog, mist, haze, foggy, misty
cloud, overcast, cloudy
earthquake, quake, tremor
volcano, lava, eruption, erupt, magma
avalanche, landslide, rockfall
disaster, catastrophe, calamity, tragedy
accident, mishap, crash, collision
explosion, explode, blast, detonate, bomb
bomb, explosive, grenade, dynamite
gunpowder, powder, explosive
cannon, artillery, ballista, catapult
arrow, bolt, quiver
bow, archer, archery, crossbow, bowman
shield, buckler, targe
spear, lance, pike, javelin
axe, hatchet, cleaver
club, cudgel, mace, bludgeon
ammunition, ammo, bullet, cartridge
whip, lash, flog
trap, snare, ambush, tripwire
cage, pen, coop
chain, shackle, manacle, fetter, handcuff
rope, cord, line, string
tie, bind, bound, knot, fasten
free, release, liberate, rescue
freedom, liberty, free
rescue, save, saved, saviour
help, aid, assist, assistance, support
danger, dangerous, peril, risk, hazard, risky, perilous
safe, safety, secure, harmless
threat, threaten, menace
warn, warning, alert, caution
alarm, siren, alert
careful, beware, caution, cautious
shelter, refuge, sanctuary, haven
refugee, exile, displaced
exile, banish, banished, outcast, expel
rebel, rebellion, revolt, uprising, mutiny, insurgent
revolution, uprising, overthrow, coup
plot, conspiracy, scheme, conspire, intrigue
plan, scheme, intend, intention
victory, triumph, conquer, conquest
conquer, conqueror, invade, occupy
siege, besiege, blockade
surrender, yield, capitulate
retreat, withdraw, withdrew, rout
camp, tent, bivouac, encampment
hero, heroine, champion, heroic
knight, cavalier, paladin, chivalry
squire, page, shieldbearer
mercenary, sellsword, hireling
assassin, murderer, hitman, cutthroat
general, commander, marshal, warlord
officer, sergeant, lieutenant, captain
rank, title, position
recruit, enlist, conscript, draft
flag, banner, standard, pennant
crest, emblem, coat, sigil, heraldry
horn, trumpet, bugle
drum, drummer, drumbeat
flute, pipe, fife, whistle
fiddle, violin, viola, fiddler
piano, keyboard, harpsichord, pianist
band, orchestra, ensemble
concert, gig, recital, performance
album, record, vinyl
radio, broadcast, wireless
television, tv, telly, channel
newspaper, paper, gazette, magazine, press
journalist, reporter, correspondent
print, printer, printing, press
publish, publication, edition
advertise, advertisement, poster, notice, billboard
sign, signpost, notice
poem, poetry, verse, poet, rhyme, ballad
language, tongue, speech, dialect
translate, translator, interpreter, translation
word, term, phrase
mean, meant, meaning, signify
alphabet, letter, rune, script, glyph
inscription, engrave, carve, carving, engraving
symbol, sign, mark, emblem
number, amount, quantity
scarce, rare, scarcity, shortage
half, halve, halved
double, twice, twofold
enough, sufficient, plenty
empty, vacant, void, unoccupied
full, packed, crowded, filled
fill, refill, replenish
measure, size, length
long, length, lengthy
wide, broad, width
deep, depth, bottomless
round, circle, circular, ring
square, plaza, marketplace
colour, color, hue, shade, tint
red, crimson, scarlet
blue, azure, navy
white, pale, ivory
black, ebony, dark
yellow, golden, amber
brown, tan, chestnut
grey, gray, silver
dye, dyer, pigment, tint
glass, pane, glazier
iron, steel, metal
ore, metal, vein
stone, rock, boulder, pebble
brick, stone, mortar
sand, gravel, grit
soil, earth, ground, dirt
dust, ash, ashes, cinder
coal, charcoal, coke
candle, wax, taper, chandler
mirror, reflection, glass
chair, seat, stool, bench
sit, sat, seat
table, desk, counter
shelf, shelves, rack
cupboard, cabinet, wardrobe, closet
sofa, couch, settee
curtain, drape, blind
carpet, rug, mat
blanket, quilt, duvet, bedding
pillow, cushion, bolster
ladder, rung, steps
tunnel, passage, underpass, corridor
corridor, hallway, hall, passage
hall, chamber, ballroom
balcony, terrace, veranda, porch
elevator, lift, escalator
labyrinth, maze, warren
entrance, lobby, foyer, reception
office, bureau, study
apartment, flat, tenement
hotel, inn, hostel, motel, guesthouse
lodging, accommodation, board, stay
stay, remain, linger
luggage, baggage, suitcase
ticket, fare, pass, admission
passenger, traveller, commuter
ferry, ferryman, boatman, crossing
fare, price, passage
timetable, schedule, departure
garage, mechanic, workshop
mechanic, engineer, technician
engine, motor, turbine
wheel, tyre, tire, rim
wheelwright, cartwright, wainwright
saddle, saddler, harness, bridle, tack
horseshoe, shoe, farrier
plough, plow, plowing, furrow
fence, hedge, paling
wire, cable, cord
circuit, chip, component, electronics
switch, button, lever
lever, crank, handle
gear, cog, cogwheel
nail, screw, bolt, rivet
hammer, mallet, sledgehammer
saw, sawmill, lumber
sawmill, lumbermill, woodcutter, lumberjack, logger
shovel, spade, dig
dig, dug, excavate, burrow
drill, bore, auger
weapon, arm, armament, armoury, armory, arsenal
armourer, armorer, weaponsmith, swordsmith, bladesmith
sharpen, whetstone, hone, sharp
blunt, dull, edge
forge, anvil, foundry, furnace
mould, mold, cast
glue, adhesive, paste
basket, hamper, wicker
bucket, pail, tub
broom, brush, mop, sweep
needle, pin, thread
scissors, shears, clippers
net, trawl, mesh
hook, rod, bait, tackle
oar, paddle, row
mast, sail, rigging
deck, hull, keel
cabin, berth, stateroom
compass, sextant, navigate
navigate, navigation, steer, course
wave, tide, surf, swell
ebb, tide, current
beach, shore, sand, strand
cliff, crag, precipice, bluff
valley, vale, dale, glen, gorge
canyon, gorge, ravine, chasm
waterfall, cascade, cataract, falls
spring, source, wellspring
plain, steppe, prairie, grassland
grass, hay, straw, lawn
hay, fodder, straw, feed
leaf, leaves, foliage
branch, twig, bough, stick
root, tuber, bulb
thorn, bramble, briar
wilderness, wild, wilds
nature, natural, wildlife
wild, feral, untamed
tame, domestic, trained
train, training, practice, practise, drill
breed, breeding, breeder
animal, beast, creature, livestock
bird, fowl, songbird
hawk, falcon, falconer, falconry
crow, raven, rook
pigeon, dove, dovecote, loft
insect, bug, pest, vermin
wasp, hornet, sting
fox, vixen, foxes
bear, cub, grizzly
deer, stag, doe, venison
rabbit, hare, bunny
goat, billygoat, goatherd
donkey, mule, burro
goose, geese, gander
frog, toad, newt
troll, ogre, giant
goblin, orc, hobgoblin
elf, elves, elven, fairy, fae
dwarf, dwarves, dwarven, dwarfish
giant, titan, colossus
fairy, pixie, sprite, faerie
mermaid, siren, merfolk, selkie
werewolf, lycanthrope, shapeshifter
summon, conjure, invoke
necromancer, necromancy, undead
alchemist, alchemy, potion
potion, elixir, brew, philtre, draught
wand, staff, rod
amulet, talisman, charm, pendant
rune, glyph, sigil
crystal, gem, shard
artifact, artefact, relic
teleport, teleportation, portal, warp
invisible, invisibility, unseen
vanish, disappear, disappearance, disappeared
kidnap, abduct, abduction, kidnapper, ransom
ransom, hostage, captive
torture, torment, rack
hang, hanged, gallows, noose
behead, decapitate, execution, guillotine
execute, execution, hang, behead
witness, testify, testimony, evidence
evidence, proof, clue, prove
clue, hint, lead, trace
suspect, suspicion, suspicious, accused
accuse, accusation, accused, charge
investigate, investigation, detective, inquiry, investigator
footprint, track, trail
alibi, excuse, whereabouts
motive, reason, cause
reason, cause, because, purpose
victim, prey, casualty
forge, forgery, counterfeit, fake, forged
fake, false, counterfeit, sham
fraud, swindle, cheat, con, scam, trickster
trick, cheat, deceive, fool
mistake, error, wrong, blunder
correct, accurate, accuracy
problem, trouble, difficulty, bother
difficult, hard, tough, tricky
easy, simple, effortless
solve, solution, resolve
riddle, puzzle, mystery, enigma
mystery, mysterious, unexplained
idea, thought, notion, suggestion
think, thought, reckon, opinion
opinion, view, think
knowledge, lore, wisdom, learning
remember, recall, memory, recollect
forget, forgot, forgotten
memory, memories, amnesia
understand, understood, comprehend, grasp
wise, wisdom, sage, clever
clever, smart, intelligent, bright, genius
stupid, foolish, dumb, idiot, fool
mad, crazy, insane, lunatic, madness
asylum, madhouse, bedlam
advice, advise, counsel, recommend
recommend, suggest, suggestion, propose
adviser, advisor, counsellor, councillor, vizier
council, senate, parliament, assembly
vote, election, elect, ballot
politician, minister, senator, president
president, premier, chancellor
government, state, authority, administration
citizen, citizenship, subject, national
embassy, ambassador, diplomat, consul, envoy
inspector, inspect, inspection, check
customs, border, tariff, checkpoint
curfew, lockdown, restriction
search, frisk, inspect
pilfer, pickpocket, cutpurse, stolen, steal, thief
fence, launder, stolen
illegal, illicit, unlawful, banned
insurance, insure, coverage
bank, account, deposit, vault
credit, loan, debit
invest, investment, investor, share
profit, gain, earnings, income
income, revenue, earnings, salary
bankrupt, bankruptcy, ruined, insolvent
business, company, firm, enterprise, corporation
factory, plant, mill, works
product, goods, item
order, request, commission
appointment, booking, reservation, reserve, book
meeting, meet, met, gather, assemble
gather, collect, pick, forage
meet, met, encounter
introduce, acquaint, acquaintance
greet, welcome, hello, greeting
goodbye, farewell, parting
invite, invitation, invited
visit, call, visitor
accompany, escort, guide
guide, scout, pathfinder
follow, pursue, chase, trail
chase, pursue, pursuit, hunt
scout, explorer, ranger, explore
explore, exploration, expedition
adventure, adventurer, quest
quest, mission, task, errand
task, duty, chore, assignment
duty, responsibility, obligation
charge, responsible, supervise, oversee
watch, observe, spy, monitor
wake, woke, awake, waken
queue, line, wait
busy, occupied, overworked
idle, lazy, laziness, sloth
diligent, hardworking, industrious
strict, stern, severe
friendly, amiable, nice, likeable
rude, impolite, insolent
polite, courteous, manners
shy, timid, bashful
stubborn, obstinate, headstrong
curious, nosy, inquisitive
patient, patience, impatient
careless, reckless, rash
generous, generosity, charity, charitable
charity, alms, donation, donate
famous, fame, renowned, celebrated, celebrity
reputation, renown, name
popular, beloved, liked
important, vital, crucial, essential
special, unique, particular
ordinary, common, usual, normal
best, finest, greatest, top
worst, bad, terrible, awful
good, excellent, splendid
quality, craftsmanship, standard
better, improve, improvement
worse, worsen, deteriorate
new, recent, modern
ancient, old, antique, aged
history, past, chronicle, historian
origin, source, beginning, ancestry
ancestor, forefather, forebear, ancestry, lineage
descendant, offspring, heir
founder, founded, establish, foundation
childhood, youth, upbringing, raised, grew
raise, raised, rear, upbringing, foster, reared
adopt, adopted, foster, adoption
native, born, hometown, homeland, birthplace
homeland, home, hometown
move, moved, relocate, migrate
aunt, auntie, aunty
fiancee, fiance, betrothed, engaged, engagement, betrothal
propose, proposal, engagement
divorce, separate, separated
affair, adultery, mistress, unfaithful
single, unmarried, bachelor, spinster
servant, retainer, serve
serve, served, service
obey, obedient, comply
command, order, bid
request, petition, plea, appeal
complain, complaint, grumble, grievance
argue, argument, quarrel, dispute, feud, row
feud, vendetta, grudge
grudge, resent, resentment
insult, offend, mock, taunt
agree, consent, accept
refuse, deny, decline, reject
object, protest, oppose, resist
protest, demonstration, riot, strike
strike, walkout, union
choose, chose, chosen, choice, select, pick
decide, decision, determine
try, attempt, tried, endeavour
succeed, success, successful
fail, failure, failed, unsuccessful
prepare, ready, preparation
ready, finished, complete, done
complete, finish, accomplish
continue, proceed, resume
stop, halt, prevent, block
prevent, avert, avoid
avoid, shun, evade
block, obstruct, blocked, barricade, impassable
keep, kept, store, stored
gather, assemble, muster, rally
share, divide, split
separate, apart, split
join, connect, link
cut, slice, chop, carve
tear, rip, torn, tore
bend, bent, twist
crack, split, fissure
crush, squash, grind
scratch, scrape, graze
touch, handle, stroke
hold, held, grip, grasp
drop, dropped, spill
lift, raise, hoist
turn, spin, rotate, twist
shake, tremble, quake
hurry, rush, haste, hasten
sink, sank, sunk, founder
float, drift, buoyant
melt, thaw, dissolve
boil, simmer, stew
fry, roast, grill, bake
dry, dried, drought
rust, rusty, corrode, tarnish
rot, decay, rotten, decompose
mouldy, moldy, mildew, mould
sour, bitter, tart
sweet, sugary, sugar, honey
noise, sound, loud, racket, din
loud, noisy, deafening
quiet, silent, silence, hush
scream, shriek, yell, shout
shout, yell, cry, call
whisper, murmur, mutter
cost, price, penny, pence, shilling, dollar, credit, coin, silver
sleep, room, bed, lodging, overnight
colony, settler, colonist, settlement, outpost
airlock, hatch, bulkhead
cryosleep, hibernation, stasis
hologram, projection, holo
clone, cloning, duplicate, copy
mutant, mutation, mutate
radiation, radioactive, fallout
virus, infection, malware
antivirus, firewall, security
implant, cyberware, augmentation, prosthetic
drone, probe, surveillance
camera, surveillance, cctv
laser, blaster, beam, plasma
shield, forcefield, barrier
sensor, scanner, radar, detector
scan, scanner, analyse, analyze
signal, transmission, broadcast, frequency
antenna, aerial, transmitter, receiver
crash, wreck, wreckage, collide
land, landed, touchdown, landing
launch, takeoff, liftoff
crew, staff, personnel
shift, rota, roster
overtime, hours, shift
hacker, netrunner, decker
corporation, megacorp, company, conglomerate
artificial, synthetic, manmade
gravity, weightless, weightlessness
asteroid, meteor, comet, meteorite
telescope, observatory, astronomer, spyglass
museum, exhibition, exhibit, gallery, display
zoo, menagerie, aquarium
park, garden, playground
gym, gymnasium, workout, fitness
stadium, arena, pitch, colosseum
sport, athlete, athletics
football, soccer, footballer
team, squad, side
coach, trainer, instructor
score, points, goal
lottery, raffle, jackpot
casino, roulette, gambling
hairdresser, salon, stylist
makeup, cosmetic, rouge, lipstick
perfume, fragrance, scent, cologne
fashion, style, stylish, trend
fashionable, trendy, elegant, smart
vegetarian, vegan, meatless
allergy, allergic, intolerant
diet, slimming, fasting, fast
pharmacy, chemist, pharmacist, apothecary, drugstore
ambulance, paramedic, emergency
emergency, urgent, crisis
urgent, pressing, immediate
wheelchair, disabled, disability
addict, addiction, addicted
psychologist, therapist, psychiatrist, therapy
sad, depressed, depression, melancholy
electrician, electric, wiring
plumber, pipe, tap, leak
gardener, gardening, groundskeeper
cleaner, janitor, caretaker, charwoman
caretaker, keeper, custodian, warden
jailer, warden, gaoler, turnkey
doorman, porter, bouncer, doorkeeper
porter, bearer, carrier
nanny, governess, nursemaid, babysitter
kindergarten, nursery, preschool, daycare
headmaster, headmistress, principal, dean
grade, mark, marks
diploma, degree, certificate, graduate, graduation
scholarship, grant, stipend
tuition, fee, fees
pen, quill, pencil, ink
notebook, diary, journal, logbook
calendar, almanac, date
appointment, schedule, timetable
deadline, due, overdue
anniversary, jubilee, birthday
funeral, burial, wake, mourner
candidate, applicant, apply
application, apply, form
form, questionnaire, paperwork
bureaucrat, official, civil, functionary
certificate, deed, document, charter
heirloom, inheritance, keepsake
souvenir, keepsake, memento
collect, collector, collection
auction, bid, bidder, auctioneer
pawn, pawnshop, pawnbroker
luxury, luxurious, lavish
bazaar, market, fair, marketplace
tourist, sightseer, visitor, tourism
sight, landmark, attraction
picnic, outing, excursion
swimming, pool, lido
camping, campsite, campfire, tent
campfire, bonfire, fireside
firework, fireworks, rocket, sparkler
toll, tollgate, turnpike
crossroads, junction, intersection, fork
pavement, sidewalk, kerb
alley, alleyway, backstreet, passage
slum, ghetto, shantytown
suburb, outskirts, outlying
district, quarter, borough, ward, neighbourhood
region, province, shire, county
south, southerly, southwards
moat, ditch, trench
drawbridge, portcullis, gatehouse
barracks, garrison, quarters
dungeon, oubliette, cell
throne, dais, seat
banquet, feast, reception
jester, fool, clown, buffoon
juggler, acrobat, tumbler
circus, carnival, funfair
puppet, marionette, puppeteer
doll, toy, puppet
swing, slide, playground
hunger, malnourished, starving
feed, fodder, nourish
vineyard, winery, winemaker
orchard, grove, apple
beehive, apiary, beekeeper
dairy, milkmaid, creamery
milk, udder, milking
shear, shearing, wool
kennel, doghouse, houndmaster
leash, collar, lead
tail, paw, claw
claw, talon, fang
horn, antler, tusk
feather, plume, wing
scale, shell, carapace
nest, den, burrow, lair
egg, hatch, brood, nest
bark, growl, howl
growl, snarl, roar
purr, meow, mew
poacher, poach, poaching
gamekeeper, forester, ranger, warden
bait, lure, decoy
footman, lackey, page
coachman, wagoner, carter, teamster, driver
stablehand, ostler, groom, stableboy
executor, notary, lawyer
alibi, innocence, innocent
confess, confession, admit
deny, denial, dispute
interrogate, interrogation, question
parole, pardon, release
pardon, amnesty, clemency, mercy
bail, bond, ransom
gallows, scaffold, gibbet
stocks, pillory, shackles
outlaw, fugitive, wanted
fugitive, runaway, escapee
escape, fled, breakout, escaped
bodyguard, protector, escort
militia, watch, guard, guardsman
veteran, soldier, pensioner
pension, annuity, retirement
medal, decoration, honour, honor
honour, honor, honourable, respect
respect, admire, esteem
disgrace, dishonour, shame
dare, challenge, duel
ally, alliance, coalition, allied
neutral, impartial, unaligned
treaty, accord, armistice
tribute, tax, homage
vassal, liege, fealty
tribe, clan, nomad
barbarian, savage, raider
viking, norseman, norsemen
emperor, empress, kaiser, tsar
empire, imperial, dominion
tyrant, dictator, despot, oppressor
oppress, oppression, tyranny
regent, steward, viceroy
chieftain, chief, warlord
succession, heir, successor
abdicate, depose, dethrone, overthrow
";

        /// <summary>A kind of things a line, then what belongs to it.</summary>
        public const string Kinds = @"
fruit: apple, pear, plum, cherry, grape, peach, apricot, berry, strawberry, raspberry, blackberry, blueberry, orange, lemon, lime, banana, melon, fig, date, quince, pomegranate, mango, pineapple, coconut, currant, gooseberry
drink, beverage, refreshment: ale, beer, wine, tea, coffee, milk, juice, cider, mead, brandy, rum, whisky, whiskey, gin, vodka, lemonade, soda, cola, cocoa, cocktail, stout, lager, liquor, spirit, water, broth
alcohol, liquor, booze, spirit: ale, beer, wine, cider, mead, brandy, rum, whisky, whiskey, gin, vodka, cocktail, stout, lager, port, sherry, moonshine, champagne, grog
weapon, arm, armament: sword, axe, dagger, knife, spear, bow, arrow, crossbow, mace, club, hammer, halberd, lance, pike, staff, sling, rapier, sabre, scimitar, whip, gun, pistol, rifle, musket, cannon, blaster, grenade, bomb, laser, shotgun, revolver, trident, katana, flail
gun, firearm: pistol, rifle, musket, revolver, shotgun, carbine, blaster, flintlock, blunderbuss, handgun
medicine, remedy, drug, cure: pill, tablet, ointment, salve, potion, syrup, tonic, balm, antidote, bandage, herb, tincture, aspirin, antibiotic, painkiller, vaccine, plaster, drops, elixir, poultice, lozenge, stim, insulin
clothes, clothing, garment, wear, outfit, apparel: coat, shirt, trousers, dress, skirt, cloak, jacket, hat, cap, glove, boot, shoe, sock, scarf, robe, tunic, vest, belt, gown, hood, sweater, jumper, jeans, blouse, kimono, apron, stocking, uniform, suit, cape, mitten, underwear
hat, headgear: cap, hood, bonnet, helmet, beret, turban, crown, fedora, beanie
shoe, footwear: boot, sandal, slipper, clog, trainer, sneaker, moccasin, heel
tool, equipment, implement: hammer, saw, axe, chisel, pliers, wrench, spanner, screwdriver, shovel, spade, pickaxe, pick, rake, hoe, scythe, sickle, drill, file, plane, anvil, tongs, crowbar, ladder, nail, rope, awl, trowel
food, meal, snack: bread, cheese, meat, fish, soup, stew, pie, cake, egg, rice, noodle, pasta, porridge, vegetable, fruit, sausage, ham, sandwich, pizza, burger, salad, dumpling, potato, bean, butter, broth, roast, ration, curry, chips, biscuit, pudding, pancake
meat: beef, pork, mutton, lamb, venison, ham, bacon, sausage, chicken, goose, duck, veal, rabbit, steak, turkey, jerky, liver, rib, mince, chop
fish, seafood: cod, herring, trout, salmon, eel, carp, pike, tuna, mackerel, sardine, haddock, perch, crab, lobster, shrimp, prawn, oyster, mussel, squid, octopus, clam, anchovy, bream
sweet, candy, confection: chocolate, toffee, caramel, honey, cake, lollipop, fudge, marzipan, biscuit, cookie, tart, gum, liquorice, bonbon, pastry, nougat, mint
cake, pastry, dessert, pudding: tart, pie, bun, biscuit, cookie, croissant, doughnut, muffin, scone, gingerbread, pancake, waffle, eclair, sponge, strudel, brownie
bread: loaf, roll, bun, baguette, rye, bagel, flatbread, toast, sourdough, bannock
vegetable, veg, greens: carrot, cabbage, potato, onion, leek, turnip, beet, bean, pea, lettuce, tomato, cucumber, pumpkin, garlic, spinach, radish, pepper, mushroom, parsnip, celery, cauliflower, broccoli, squash, aubergine
jewellery, jewelry, jewel, ornament, trinket: ring, necklace, bracelet, earring, brooch, pendant, amulet, locket, crown, tiara, pearl, chain, bangle, signet, cufflink
gem, jewel, stone, gemstone: ruby, sapphire, emerald, diamond, pearl, amethyst, topaz, opal, jade, garnet, amber, turquoise, crystal
furniture: table, chair, bed, cupboard, wardrobe, bench, stool, sofa, couch, desk, shelf, chest, drawer, cabinet, armchair, bookcase, mattress, cradle, dresser
light, lamp, lighting: lantern, candle, torch, flashlight, bulb, chandelier, candlestick, brazier, taper, headlamp, spotlight
container, vessel, receptacle: box, chest, crate, barrel, sack, bag, basket, bottle, jar, bucket, pot, flask, vial, jug, pouch, trunk, cask, keg, urn, tin, can, canister, bowl, tub
bag, luggage, baggage: sack, pouch, purse, backpack, rucksack, suitcase, satchel, handbag, knapsack, briefcase, trunk, haversack, saddlebag
instrument: lute, harp, flute, drum, fiddle, violin, guitar, piano, trumpet, horn, pipe, bagpipes, cello, organ, accordion, banjo, lyre, clarinet, saxophone, tambourine, whistle, zither, mandolin, harmonica, ukulele, synthesizer
seed, seedling: wheat, barley, oat, corn, sunflower, poppy, carrot, cabbage, pumpkin, tomato, bean, pea, turnip, acorn, flax, bulb, lettuce, radish
grain, cereal, crop: wheat, barley, oat, corn, rye, rice, maize, millet, flax, cotton, potato, turnip, beet, hop
toy, plaything, game: doll, ball, kite, puppet, marble, teddy, puzzle, top, rattle, yoyo, lego, hoop, dollhouse
game, pastime: chess, cards, dice, checkers, draughts, poker, bingo, domino, darts, billiards, backgammon, roulette, blackjack, skittles, whist, go, pinball
ticket, pass, fare: single, return, season, weekly, monthly, daily, voucher, subscription, token
electronics, gadget, device: phone, computer, laptop, tablet, camera, radio, television, headphones, speaker, charger, battery, cable, monitor, keyboard, mouse, printer, console, drone, router, smartphone, earphones, chip, scanner, tv
spare, part, component: wheel, tyre, tire, battery, brake, chain, filter, gear, spring, bolt, screw, valve, pump, belt, bulb, fuse, coil, gasket, bearing, hose, piston, circuit, capacitor, motor, axle, spark
paper, stationery: notebook, envelope, pen, pencil, ink, quill, parchment, card, postcard, stamp, eraser, scroll, stapler, glue, folder, diary, calendar, vellum, wax, ruler
book, reading, literature: novel, atlas, dictionary, manual, diary, bible, cookbook, encyclopedia, grimoire, textbook, biography, poetry, comic, chronicle, tome, bestiary, almanac, thriller, primer, guidebook
document, papers, record: passport, visa, permit, licence, license, contract, deed, certificate, will, letter, map, charter, writ, warrant, receipt, invoice, ledger, identification, file
herb: sage, thyme, rosemary, mint, parsley, basil, lavender, chamomile, nettle, dill, fennel, wormwood, valerian, yarrow, comfrey, mugwort, mandrake, ginseng, nightshade, foxglove, oregano, coriander
spice, seasoning: pepper, salt, cinnamon, ginger, clove, nutmeg, saffron, cumin, cardamom, vanilla, mustard, paprika, anise, turmeric, chili, curry
flower, bouquet, bloom: rose, lily, tulip, daisy, violet, poppy, sunflower, orchid, daffodil, lavender, carnation, iris, marigold, bluebell, snowdrop, peony, chrysanthemum, jasmine, geranium, lotus
fabric, cloth, textile, material: silk, wool, linen, cotton, velvet, satin, lace, leather, felt, canvas, denim, tweed, brocade, hemp, muslin, fur, calico
armour, armor, protection: helmet, shield, breastplate, gauntlet, chainmail, mail, plate, greaves, cuirass, vest, helm, buckler, gambeson, visor, vambrace
ammunition, ammo: arrow, bolt, bullet, shell, cartridge, cannonball, powder, grenade, rocket, missile, shot
potion, elixir: healing, mana, stamina, invisibility, strength, antidote, love, sleeping, philtre, luck
artefact, artifact, relic, talisman: amulet, orb, wand, staff, ring, crystal, chalice, grail, idol, scroll, rune, crown, tablet
dish, crockery, tableware: plate, bowl, cup, mug, saucer, teapot, goblet, platter, jug, glass, pitcher
cutlery, silverware: knife, fork, spoon, ladle, chopsticks, teaspoon
cookware, utensil: pot, pan, kettle, cauldron, skillet, ladle, sieve, oven, grater, whisk, spatula, wok, colander
dairy: milk, cheese, butter, cream, yoghurt, yogurt, curd, whey
cheese: cheddar, goat, blue, brie, feta, mozzarella, parmesan, gouda
nut: almond, walnut, hazelnut, chestnut, peanut, cashew, pistachio, acorn
soup, stew: broth, goulash, chowder, potage, pottage, ramen, borscht, gumbo
condiment, sauce, spread: mustard, vinegar, ketchup, mayonnaise, jam, honey, butter, gravy, relish, marmalade, chutney, oil
tobacco, smoke: pipe, cigarette, cigar, snuff, cigarillo, matches
cosmetic, makeup, toiletry: soap, perfume, shampoo, lipstick, powder, comb, razor, brush, toothpaste, toothbrush, cream, deodorant, rouge, mascara, cologne, lotion
cleaning: broom, mop, bucket, soap, bleach, sponge, brush, duster, detergent, rag, vacuum
bedding, linen: blanket, sheet, pillow, quilt, duvet, mattress, cushion, towel
appliance, machine: fridge, refrigerator, oven, stove, washer, dishwasher, toaster, microwave, freezer, kettle, heater, fan, vacuum, dryer, iron
metalwork, ironware, smithing, hardware: horseshoe, nail, hinge, chain, lock, key, knife, sword, plough, axe, hook, pot, ploughshare, hammer, sickle, buckle
leatherwork: saddle, belt, boot, bridle, harness, glove, bag, purse, scabbard, strap, bellows
tack, harness: saddle, bridle, rein, stirrup, halter, bit, spur, collar, horseshoe
pottery, ceramics, earthenware: jug, bowl, vase, pot, plate, cup, tile, jar, urn, pitcher
gear, kit, supplies, provisions: rope, tent, torch, lantern, blanket, bedroll, backpack, canteen, compass, map, ration, tinder, flint, waterskin, matches, knife, bandage
tackle: rod, hook, line, net, bait, reel, float, lure, worm, sinker
souvenir, gift, present, keepsake: postcard, mug, magnet, figurine, keyring, flower, chocolate, doll, bracelet
artwork, art, decoration: painting, portrait, sculpture, statue, tapestry, vase, mosaic, fresco, drawing, print, carving, bust
antique, curio, curiosity: clock, vase, coin, furniture, mirror, sword, painting, porcelain, lamp, mask, fossil
implant, augmentation, cyberware, prosthetic: eye, arm, leg, chip, hand, lung, ear, limb
explosive, bomb: dynamite, grenade, gunpowder, mine, torpedo, rocket, petard, missile
poison, venom, toxin: arsenic, hemlock, nightshade, cyanide, belladonna, wolfsbane, aconite, mercury, strychnine
glasses, optics, lens: spectacles, monocle, telescope, microscope, binoculars, spyglass, sunglasses, goggles, magnifier
";

        /// <summary>Words of questions a line, then words of what answers them.</summary>
        public const string Answers = @"
animal, beast, creature, pet: dog, cat, horse, cow, pig, sheep, goat, donkey, mule, ox, rabbit, hare, fox, wolf, bear, deer, boar, mouse, rat, squirrel, badger, otter, lion, tiger, elephant, monkey, camel, snake, frog, hamster, parrot, ferret, hedgehog, tortoise
livestock, cattle: cow, pig, sheep, goat, horse, chicken, ox, bull, donkey, mule, hen, goose, duck, calf, lamb
pet: dog, cat, rabbit, hamster, parrot, canary, ferret, goldfish, tortoise, kitten, puppy, budgie
bird: crow, raven, owl, eagle, hawk, falcon, dove, pigeon, sparrow, swan, goose, duck, hen, chicken, seagull, robin, swallow, parrot, heron, magpie, vulture, crane, lark
vehicle, transport, ride: car, bus, truck, lorry, van, taxi, train, tram, cart, wagon, carriage, coach, bicycle, bike, motorbike, motorcycle, scooter, tractor, sled, sledge, ambulance, jeep, rover, hovercraft, shuttle, boat, chariot, rickshaw, speeder
boat, ship, vessel, craft: ferry, barge, canoe, rowboat, raft, sailboat, galley, frigate, schooner, yacht, submarine, steamer, kayak, tug, trawler, sloop, galleon, longship, dinghy, gondola
aircraft: plane, jet, helicopter, balloon, airship, zeppelin, glider, drone, biplane
spaceship, spacecraft, starship: shuttle, freighter, cruiser, probe, fighter, lander, capsule, rocket, corvette, destroyer, frigate
tree: oak, pine, birch, ash, willow, elm, beech, maple, fir, spruce, yew, cedar, poplar, chestnut, walnut, linden, alder, hazel, palm, cypress, larch
wood, timber, lumber: oak, pine, birch, ash, elm, beech, maple, fir, cedar, walnut, mahogany, ebony, teak, cherry, plank, yew, spruce
metal, ore: iron, steel, copper, gold, silver, tin, lead, bronze, brass, zinc, aluminium, titanium, nickel, mithril, platinum, pewter, cobalt, uranium
colour, color, dye, paint, pigment: red, blue, green, yellow, black, white, purple, orange, brown, grey, pink, crimson, scarlet, violet, indigo, ochre, turquoise
spell, magic, enchantment: fireball, lightning, illusion, healing, summoning, teleportation, levitation, curse, ward, necromancy, charm, invisibility, telekinesis
monster, creature: dragon, goblin, orc, troll, ogre, giant, vampire, werewolf, zombie, skeleton, ghost, ghoul, demon, kraken, griffin, basilisk, harpy, hydra, imp, gargoyle, slime, minotaur, banshee, mutant
race, species: elf, dwarf, human, orc, goblin, gnome, halfling, troll, giant, fairy, centaur, android, alien
insect, bug, vermin: bee, ant, fly, wasp, beetle, moth, butterfly, mosquito, flea, louse, spider, cockroach, locust, cricket, tick, termite, rat, mouse
building: house, church, temple, school, inn, tavern, barn, mill, tower, castle, palace, hospital, library, warehouse, factory, stable, theatre, museum, bank, bakery, chapel, lighthouse, prison, barracks, smithy
room, chamber: kitchen, bedroom, bathroom, cellar, attic, hall, study, pantry, parlour, parlor, library, dungeon, nursery, lounge, office, vault, studio, laboratory
accommodation, lodging: room, bed, suite, single, double, dormitory, bunk, attic, stable, hotel, hostel, inn, tent
currency, money: coin, penny, crown, dollar, euro, pound, credit, shilling, florin, ducat, gold, silver, copper, banknote, cheque, rupee, doubloon, sovereign
profession, job, trade, occupation, craft: baker, smith, blacksmith, butcher, carpenter, farmer, miller, tailor, teacher, doctor, nurse, lawyer, engineer, mechanic, soldier, sailor, fisherman, hunter, merchant, cook, mason, miner, weaver, potter, barber, pilot, programmer, clerk, plumber, electrician, librarian
relative, relation, family, kin: father, mother, brother, sister, son, daughter, uncle, aunt, cousin, nephew, niece, grandfather, grandmother, husband, wife, twin, grandson, granddaughter, stepmother, stepfather
illness, disease, sickness, ailment: fever, plague, cold, flu, pox, smallpox, measles, cough, leprosy, cholera, malaria, typhus, pneumonia, consumption, tuberculosis, cancer, diabetes, asthma, scurvy, dysentery, influenza, gout, rash, virus, epilepsy
injury, wound: cut, bruise, burn, fracture, sprain, bite, sting, scratch, concussion, stab, gash
crime, offence, felony: theft, murder, robbery, arson, smuggling, fraud, forgery, kidnapping, poaching, treason, blackmail, assault, burglary, piracy, bribery, vandalism, embezzlement, perjury, hacking
punishment, penalty, sentence: prison, fine, whipping, hanging, gallows, exile, stocks, pillory, flogging, execution, beheading, jail, dungeon, lashes, banishment, detention
weather: rain, snow, storm, wind, fog, frost, hail, sun, sunshine, thunder, cloud, drizzle, heatwave, blizzard
subject, course, lesson, class: mathematics, maths, history, geography, science, chemistry, physics, biology, music, art, literature, english, latin, grammar, arithmetic, philosophy, algebra, gym, alchemy, astronomy
sport: football, soccer, tennis, basketball, baseball, swimming, boxing, wrestling, fencing, archery, rowing, hockey, golf, running, skiing, cricket, rugby, volleyball, judo, karate, jousting, badminton, skating, cycling
hobby, pastime, interest: reading, painting, fishing, gardening, knitting, cooking, chess, singing, dancing, hiking, drawing, hunting, collecting, photography, embroidery
festival, holiday, feast: christmas, easter, harvest, yule, halloween, midsummer, midwinter, carnival, solstice, wedding, fair, thanksgiving, lent
language, tongue: english, french, german, latin, greek, spanish, italian, russian, chinese, japanese, arabic, elvish, dwarvish, portuguese, norse, gaelic, hebrew
service: repair, delivery, cleaning, massage, haircut, shave, laundry, wash, fitting, alteration, engraving, sharpening, translation, transport, storage, insurance, training
treatment, therapy: massage, bandage, stitches, surgery, bleeding, leech, bath, injection, transfusion, scan, splint, vaccination
season: spring, summer, autumn, winter, midsummer, midwinter
weekday, day: monday, tuesday, wednesday, thursday, friday, saturday, sunday
month: january, february, april, june, july, august, september, october, november, december
fuel, heating: coal, wood, charcoal, peat, oil, gas, petrol, diesel, firewood, kerosene, hydrogen, deuterium, plasma, log
energy, power: solar, wind, nuclear, fusion, reactor, generator, battery, turbine, coal
robot, droid, bot: drone, mech, cyborg, automaton, golem, android
disaster, catastrophe: flood, earthquake, fire, drought, famine, storm, plague, war, eruption, avalanche, hurricane, tsunami, meteor
landscape, landmark, terrain: mountain, hill, river, lake, forest, swamp, desert, valley, cliff, cave, island, waterfall, bridge, tower, ruin
media, press, news: newspaper, magazine, radio, television, internet, gazette, journal, podcast, blog
film, movie, show: comedy, thriller, western, drama, cartoon, documentary, romance, horror, musical, tragedy
music, song, tune: jazz, rock, blues, ballad, opera, folk, pop, waltz, hymn, shanty, symphony, classical, punk, techno, lullaby, jig
dance: waltz, tango, jig, ballet, polka, reel, salsa, minuet, foxtrot
family, relatives, kin, relations: brother, sister, son, daughter, wife, husband, mother, father, uncle, aunt, niece, nephew, cousin, twin, grandmother, grandfather, widow, widower, orphan, married, children, stepmother, grandson
siblings, sibling: eldest, youngest, twin, elder, younger, stepsister, triplet, stepbrother
parents, parent, folks: mother, father, orphan, orphanage, foundling, adopted, foster, raised, stepfather, died, widow, abandoned, basket, doorstep
children, kids, child, offspring: son, daughter, twins, baby, cradle, pregnant, grandson, childless, barren, miscarried, stillborn, adopted, heir, toddler, newborn, school, pram, expecting
grandchildren, grandkids: grandson, granddaughter, grandmother, grandfather, twins, granddad, newborn, knee
married, marry, marriage, wed, hitched: wife, husband, widow, widower, bachelor, spinster, divorced, betrothed, engaged, fiancee, fiance, ring, wedding, vows, dowry, single, eloped, jilted, altar, bride
husband, hubby: widow, sailor, sea, drowned, killed, fell, war, drunkard, deserted, married, beats, jealous, unmarried, spinster, divorced
wife, missus, spouse: widower, baker, childbirth, married, bachelor, cooks, mistress, nagging, divorced, grave, ran, eloped
single, unmarried, available, bachelor, unattached: wife, husband, married, betrothed, engaged, widow, widower, divorced, girlfriend, boyfriend, sweetheart, courting, dating, spinster, ring
divorce, divorced, separated, ex: custody, cheated, affair, alimony, lawyer, mistress, split, eloped, remarried, papers, quarrelled
wedding, engagement, betrothed, bride, groom: altar, dowry, ring, vows, chapel, veil, arranged, sunday, spring, feast, fiance, fiancee, jilted, matchmaker
widow, widower, bereaved: husband, wife, died, drowned, buried, grave, mourning, black, remarry, alone, fell, fever
orphan, orphaned, foundling: parents, doorstep, basket, orphanage, nuns, raised, fire, plague, adopted, foster, uncle, aunt, guardian
adopted, adoption, foster: foundling, doorstep, basket, orphanage, parents, birth, raised, blood, wolves, monks, nuns
twin, lookalike: identical, brother, sister, birthmark, resembles, mistaken, clone, impostor, mirror
heir, inherit, inheritance, successor: eldest, son, daughter, will, firstborn, testament, estate, farm, bastard, disinherited, nephew, fortune, uncle, crown, notary
ancestor, ancestors, lineage, bloodline, ancestry, descended: founder, settlers, grandfather, generations, noble, bastard, conqueror, crest, immigrants, refugees, elven, dynasty, crypt, heirloom
bastard, illegitimate, lovechild: father, affair, duke, baron, maid, unacknowledged, secret, birthmark, throne, wedlock, mistress
guardian, godfather, godmother: baptised, christened, orphan, raised, uncle, aunt, ward, foster
ancestral, heirloom, keepsake, memento: grandmother, grandfather, locket, ring, sword, watch, generations, inherited, brooch, pocketwatch, wear
baby, infant, newborn, pregnant, expecting: cradle, midwife, due, christened, crying, nursing, birth, womb, belly, kicked, months, delivered
love, loved, romance, sweetheart, crush, darling: married, betrothed, kissed, courting, smitten, admirer, letters, heart, jilted, sailor, dance, poem, secretly, fancy, flowers, adores, blush, eloped
lover, affair, mistress, cheating, unfaithful: secretly, meets, midnight, married, kissed, caught, adultery, divorce, bed, loft, letters, perfume, baron, jealous
girlfriend, boyfriend, dating, date: kissed, courting, engaged, met, fancy, single, dumped, flirting, walks, dance, married, cinema
heartbroken, jilted, dumped, breakup: eloped, married, altar, letter, cheated, returned, wept, refused
kiss, flirt, hug, embrace: sweetheart, engaged, married, blush, faithful, jealous, mistletoe, slap, fiance
attractive, beautiful, handsome, pretty, sexy: eyes, curls, suitors, blush, dimples, admirers, freckles, smile, tall, golden, vain
dowry, suitor, matchmaker, courting, proposal: betrothed, cows, linen, gold, refused, ring, bride, arranged, father, rich, knelt
age, aged, old, elderly, years: born, birthday, sixty, seventy, fifty, forty, thirty, twenty, eighty, ninety, hundred, winters, summers, grey, retired, turned, pension, centuries, youngest, oldest, teenager, immortal, century, fifteen, sixteen, eighteen
young, youth, youngster, underage, teenager: sixteen, fifteen, fourteen, twelve, ten, seventeen, eighteen, nineteen, twenty, apprentice, beardless, birthday, youngest, school, boy, girl, born
oldest, eldest, youngest: ninety, hundred, eighty, born, firstborn, grandmother, toothless, centenarian, elder, baby, newest
birthday, birthdate: born, midwinter, midsummer, may, june, july, august, october, november, december, january, february, april, september, turns, cake, candles, eve, solstice, harvest, leap
born, birth, birthplace: ship, barn, stable, cart, storm, village, hospital, orphanage, island, colony, hometown, twin, winter, midwife, war, station, farm, cradle, foundling
origin, originally, hometown, homeland, native, roots: born, village, island, came, moved, fled, settled, immigrated, emigrated, refugee, colony, coast, north, south, mountains, valley, accent, birthplace, raised, foreigner, across
accent, foreigner, foreign, dialect: born, came, north, south, island, emigrated, immigrant, refugee, border, overseas, native, tongue, abroad, settled
childhood, upbringing, raised, grew, youth: farm, orphanage, street, village, aunt, uncle, grandmother, monastery, convent, barefoot, circus, docks, born, slum, ship, forest, herding, schoolyard, playing, boy, girl
past, history, background, biography, former, life: formerly, served, soldier, sailor, born, fled, prison, army, retired, orphan, pirate, thief, changed, arrived, deserter, monk, career, youth, exile
arrived, arrive, came, settled, moved: years, winters, wagon, ship, refugee, fled, spring, war, bought, married, inherited, transferred, exile, immigrated, shipwrecked, boat
refugee, exile, fled, banished, immigrant: war, burned, border, king, village, boat, accused, persecution, famine, invaders, homeland, asylum, papers, camp, revolution
previously, formerly, ex, earlier, retired: soldier, sailor, army, navy, miner, teacher, guard, thief, pirate, monk, knight, nurse, served, quit, worked, career, policeman, pilot, smuggler, gladiator
career, resume, experience, experienced: years, worked, served, trained, apprentice, graduated, promoted, retired, veteran, decades, journeyman, degree, internship, quit
job, work, occupation, profession, living, trade: bake, baker, smith, forge, sell, teach, teacher, guard, serve, farm, fish, fisherman, mend, repair, weave, sew, tailor, carpenter, brew, brewer, hunt, drive, clerk, nurse, mechanic, engineer, miner, cook, herd, apprentice
apprentice, apprenticeship, trained, training: master, taught, learned, father, uncle, journeyman, years, guild, workshop, indentured, craft, forge
assistant, helper, staff, employees, colleagues, coworkers: apprentice, nephew, son, daughter, servant, clerk, maid, intern, stablehand, journeyman, hired, secretary, boy, cook, deputy, android, trainee
fired, sacked, dismissed, quit, resigned, unemployed: stole, drunk, quarrel, late, laid, insulted, boss, closed, bankrupt, strike, scandal, accused, redundant, retired
retire, retirement, pension: veteran, cottage, garden, knee, savings, hung, sword, fishing, sold, tired
promotion, promoted, rank, title: captain, sergeant, lieutenant, colonel, knighted, corporal, chief, deputy, medal, demoted, private, commander, baroness, ensign
successor, replace, takeover: son, daughter, apprentice, nephew, sell, retire, heir, deputy, train
skill, skilled, talent, talented, ability, expert: master, carve, archery, play, sing, forge, swordsman, pick, brew, climb, languages, juggle, marksman, gift, taught, best, champion, tame, read, paint, sew, cook, ride, swim, whistle
unable, cannot, incapable, weakness: swim, read, write, illiterate, blind, deaf, afraid, lame, clumsy, colourblind, sing, drink, nearsighted, allergic
read, literate, illiterate, write: letters, spell, schooling, priest, monk, scribe, taught, learned, mark, cross, signs, books, dyslexic
education, educated, schooling, studied, study: school, university, academy, monastery, monk, nun, priest, tutor, degree, graduated, apprentice, taught, letters, diploma, scholar, dropped, expelled, illiterate, latin, scholarship, mother, governess
university, college, degree, academy, qualified: graduated, studied, professor, law, medicine, scholarship, dropped, expelled, diploma, engineering, thesis, doctorate, exam
taught, teacher, mentor, learned, learn: grandmother, father, mother, uncle, monk, master, apprentice, hermit, sailor, soldier, dwarf, book, elf, widow, academy, tutor, army
languages, language, multilingual, speak: french, german, latin, elvish, dwarvish, spanish, russian, chinese, english, arabic, fluent, translate, interpreter, grammar, tongue, tongues, greek, abroad, dialect
expelled, dropout, truant: cheated, fight, fees, exam, experiment, explosion, magic, forbidden, insulted, professor, prank, burned
clever, smart, wise, genius, intelligent: scholar, books, chess, riddles, degree, sums, languages, inventor, library, wits, professor
body, build, figure: tall, stout, thin, broad, shoulders, limp, scar, hunchback, muscular, lean, short, belly
appearance, look, describe, recognise, recognize, resemble, looks: tall, short, beard, bald, scar, hair, eyes, patch, limp, tattoo, cloak, hat, freckles, blonde, thin, stout, moustache, hood, birthmark, nose, wrinkled, wears
scar, scarred, mark, slash: sword, knife, duel, wolf, bear, burn, burned, claw, battle, blade, bite, whip, bottle, surgery, shrapnel, wound, accident, fell, bullet, shark, lash, fight
face, cheek, chin: scar, pox, burned, beard, mask, freckles, wrinkles, pockmarked, veil, tattoo, birthmark
limp, lame, leg, crutch, hobble, limping, cane: foot, knee, ankle, broke, crushed, wound, arrow, wooden, fell, horse, kicked, cannonball, millstone, trap, bullet, shrapnel, hip, wolf, bear, lost, amputated, prosthetic, shattered, polio, frostbite
foot, feet, toe, toes: frostbite, blister, boots, barefoot, trap, crushed, gout, bunion, clubfoot, swollen, limp
arm, sleeve, shoulder: lost, amputated, cannon, saw, shark, sling, burned, broken, tattoo, prosthetic, machine, hook, withered, arrow, cybernetic, bear
hand, finger, fingers, thumb, hands: lost, saw, frostbite, bitten, axe, hook, mill, chopped, burned, missing, tremble, glove, arthritis, thief, severed, stained, blisters, calluses, ring, crushed
eye, eyepatch, patch, eyes: blind, lost, arrow, splinter, glass, raven, spark, acid, cataract, duel, cybernetic, implant, cloudy, spectacles, nearsighted, squint
blind, sight, blindness: cataract, born, fever, acid, explosion, cane, dog, measles, forge, sparks, burned, snow, cursed, spectacles, light
deaf, hearing, ears: cannon, explosion, bells, fever, shout, born, artillery, shouting, lips, signs, hammering, gunfire, ringing
mute, speechless, silent, dumb: tongue, cut, vow, silence, spoken, shock, stammer, oath, throat, voice, slate
stutter, stammer, voice, hoarse: shouting, smoke, throat, childhood, fright, fever, singer, strangled, noose
bald, shaved, wig: hair, fell, fever, lice, monk, razor, burned, singed, potion, vow, chemotherapy
beard, moustache, shave: razor, barber, vow, grow, chin, dwarf, singed, soup, whiskers, wager
teeth, tooth, toothless: fight, punched, sugar, scurvy, gold, pulled, pliers, dentist, barber, rotten, fang, tankard, dentures, brawl
tattoo, brand, branded, ink: sailor, navy, gang, regiment, anchor, thief, prison, slave, clan, guild, dragon, shoulder, serpent, number, cult, pirate, barcode
birthmark, mole, freckles: crescent, shoulder, neck, born, star, cheek, shaped, royal, witch, wrist
hunchback, crooked, hump: born, fell, carrying, sacks, broke, mine, beam, cart, lifting, bent, spine
skin, pale, rash, complexion: pox, leprosy, burn, sun, vampire, freckles, scales, sores, boils, dye, anaemic, albino, tan, eczema, blisters
tall, height, short, small: dwarf, giant, halfling, feet, inches, stoop, gnome, metre, towering, head, doorframe
fat, heavy, plump, overweight, thin, skinny: pies, ale, appetite, starved, hunger, cakes, diet, belly, sweets, prison, rations, famine, sick, eats
strong, muscular, strength: lift, anvil, wrestle, bend, horseshoe, carry, barrels, hammer, ox, forge, giant, potion, implants, quarry
wooden, prosthetic, implant, hook, artificial, cyborg: leg, arm, hand, eye, lost, accident, war, shark, cannonball, amputated, chrome, mine, surgeon, crocodile
wear, wearing, clothes, dressed, outfit: cloak, hood, black, mourning, mask, veil, uniform, scarf, hides, scar, rags, inherited, apron, ring, amulet, vow, gloves, burns
glove, gloves, veil, mask, hood, scarf: hides, burned, scar, missing, finger, pox, leprosy, disfigured, mark, disguise, cold, vow, claw, face, brand, teeth
ring, necklace, locket, medallion, pendant: mother, grandmother, husband, wife, wedding, gift, portrait, inherited, lucky, sweetheart, stolen, enchanted, betrothed, heirloom, sister, engraved, drowned
ill, sick, illness, sickness, disease, ailing, unwell, unhealthy: fever, cough, plague, pox, bed, dizzy, consumption, lungs, weak, poisoned, infected, doctor, vomiting, rash, contagious, flu, cancer, diabetes, asthma, heart, quarantine, herbs, leprosy, chills, curse, ague, gout
symptoms, symptom, signs: fever, cough, rash, boils, dizzy, vomiting, spots, blister, sweating, chills, swollen, headache, bleeding, pale, shaking
plague, epidemic, outbreak, contagious, infected: rats, quarantine, fever, boils, sealed, burned, cross, dead, masks, ward, sores, vaccine, spread, cart, fleas, miasma
cure, heal, remedy, treatment, treat, healing: herb, moss, salve, tea, potion, root, poultice, antidote, spring, willow, honey, leeches, ointment, prayer, bandage, nettle, garlic, broth, injection, rest, antibiotics, mandrake, feverfew, priestess, healer
doctor, physician, healer, medic, hospital, nurse: herbs, bandage, stitch, surgeon, midwife, clinic, apothecary, monk, infirmary, leeches, salve, ward, wise, heals, patients, medbay, barber, shaman, pills, sickbay
medicine, pills, drugs, medication, prescription: herbs, salve, apothecary, pharmacist, painkiller, morphine, insulin, dose, tincture, tablet, opium, willow, tonic, clinic, syringe, antidote, cabinet, powders
hurt, injured, injury, wounded, wound, accident: fell, broke, bandage, burned, cut, bitten, crushed, kicked, bleeding, stabbed, arrow, bullet, horse, sprained, ankle, rib, shoulder, splint, scalded, limp, stitches, crash
pain, ache, suffering, suffer: back, knee, tooth, gout, rheumatism, arthritis, joints, head, belly, stomach, migraine, wound, rain, willow, poppy, ulcer
cough, coughing, breath, breathing, wheeze: dust, mine, lungs, smoke, consumption, asthma, pipe, tuberculosis, coal, flour, damp, blood, inhaler, pneumonia
fever, shivering, trembling, shaking: swamp, malaria, mosquito, chill, wound, infected, ague, sweating, bark, blankets, withdrawal, nerves, palsy
insomnia, sleepless, nightmares, nightmare, sleep: dreams, screams, war, ghost, battle, noise, valerian, worries, guilt, haunted, fire, drowned, snores, dream, pills, candle
tired, exhausted, weary: night, shift, watch, sleepless, baby, nightmares, double, harvest, overtime, marched
allergy, allergic, intolerance: nuts, bees, cats, shellfish, pollen, milk, sneeze, swell, rash, peanuts, gluten, strawberries, hay, hives
poisoned, poison, venom: antidote, mushroom, nightshade, arsenic, wine, snake, bitten, cup, hemlock, rival, cook, dart, vial, well, foamed
antidote, counter, counteract: herb, root, charcoal, milk, flower, apothecary, moss, snake, milkweed, bezoar, serum
dying, terminal, deathbed, doomed: months, weeks, cancer, consumption, curse, doctor, incurable, fading, heart, tumour, poison, coughing, wasting
drunk, drunkard, alcoholic, drinking, addicted, addict: bottle, ale, gin, brandy, rum, whiskey, sober, sworn, tavern, flask, opium, poppy, wine, hangover, gambling, rehab, moonshine
sober, teetotal, abstain: vow, drink, brawl, promised, wife, wine, doctor, liver, pledge, quit
disabled, cripple, wheelchair, crippled: legs, fell, mine, war, accident, spine, crushed, crash, paralysed, polio, amputated, wooden
curse, cursed, hex, bewitched: witch, wolf, moon, frog, sleep, stone, shadow, lift, broken, amulet, crone, mirror, turned, kiss, firstborn, tomb, gypsy, hag
pet, pets: dog, cat, raven, parrot, hound, kitten, rat, ferret, goat, toad, snake, owl, hawk, tabby, named, goldfish, puppy, rabbit, mouse, crow
dog, hound, cat, horse, pony: named, answers, stray, bites, barks, lame, loyal, puppy, mare
feel, feeling, mood, feelings: happy, sad, afraid, tired, angry, lonely, worried, homesick, proud, ashamed, bored, grieving, nervous, weary, relieved, sick, heartbroken, jealous
happy, happiness, joy, glad, pleased, content: born, wedding, harvest, grandson, smile, proud, laugh, sing, birthday, returned, peace, garden, promoted, festival, daughter, recovered
sad, unhappy, upset, miserable, depressed, sorrow: died, lost, drowned, buried, grave, homesick, lonely, dead, widow, grief, mourning, missing, burned, miscarried, jilted, ruined
cry, crying, weep, tears, grief, mourning, mourn: died, buried, son, husband, drowned, lost, funeral, grave, widow, killed, anniversary, black, onions, beloved, mother
angry, anger, furious, annoyed, rage: stole, cheated, insulted, tax, broke, betrayed, lied, owes, trampled, unpaid, fence, noise, rent, burned, fired, quarrel, slapped
upset, irritate, annoy, annoys, bother, bothers: noise, neighbour, boots, mud, whistling, gossip, dust, late, crows, rats, barking, smell, snoring, haggling, tourists, touch
fear, afraid, scared, frightened, terrified, phobia, scare, scares, frighten: dark, spiders, water, fire, heights, snakes, ghost, wolves, rats, drowning, thunder, mirrors, death, dogs, horses, cellar, forest, curse, crowds, dragon, dentist, storm, flying, bees, mice
brave, courage, coward, cowardly, fearless: fled, charged, deserted, saved, medal, hid, alone, dragon, fought, ran, faced, trembled, battle, rescued
worry, worried, worries, anxious, nervous, concern, concerned: debt, harvest, missing, sick, son, rent, rain, drought, war, late, bandits, overdue, returned, disappearing, wolves, tax, exam, daughter, soldiers, roof
lonely, loneliness, company: widow, hermit, died, wife, cat, letters, wilderness, visitor, lighthouse, exile, orphan
homesick, homeland, nostalgia, return: sea, village, mountains, letters, mother, snow, bread, song, island, exile, banished, burned, ship, colony
jealous, envy, envious, jealousy: brother, rival, sister, prettier, favourite, richer, shop, wins, prize, flirts, neighbour, promotion, dance
hate, hates, dislike, despise, loathe, detest, disgust: rats, tax, nobles, elves, orcs, cheese, onions, liars, cats, dogs, noise, magic, cowards, spiders, fish, mushrooms, tinned, garlic, soldiers, killed, betrayed, burned, brussels
favourite, favorite, dish, food, meal: stew, pie, cake, dumplings, cheese, sausage, fish, soup, pancakes, honey, roast, bread, plum, curry, noodles, pizza, eel, pudding
favourite, favorite, drink, tipple: ale, cider, mead, tea, wine, coffee, brandy, cocoa, rum, gin, beer, milk
proud, pride, achievement, accomplishment, greatest: won, built, medal, daughter, son, prize, saved, forged, champion, sword, graduated, knighted, painted, bridge, invented, discovered, trophy
ashamed, shame, embarrassed, embarrassing, regret, regrets: stole, fled, lied, deserted, illiterate, drunk, betrayed, burned, abandoned, killed, fell, told, gambled, prison
future, plans, plan, intend: sail, retire, marry, emigrate, sell, open, spring, saving, leave, sailing, move, enlist, apprentice, university, travel
bored, boredom, adventure, excitement: dream, sail, leave, travel, enlist, sea, dragons, ships, chores
jinx, superstition, superstitious, lucky, luck, unlucky: charm, horseshoe, cat, coin, foot, spit, thirteen, amulet, salt, ladder, friday, clover, raven, mirror, touch, wood, dice, whistle
habit, habits, routine, quirk: morning, whistles, hums, walks, coffee, pipe, chews, nails, prays, dawn, counts, mutters, evening, snuff, twirls, feeds, tobacco, sings, rises, naps, sunday, tea
smoke, smoking, smoker: pipe, tobacco, cigar, cigarettes, snuff, quit, chews, lungs, matches, cough
snore, sleepwalk, sleepwalking, snoring: night, roof, wakes, dreams, wife, barefoot, thunder
daily, day, spend, evening, evenings, morning: wake, dawn, bake, market, walk, pray, tavern, feed, milk, chess, read, shift, lessons, patrol, nap, supper, jog
hobby, hobbies, pastime, leisure, spare, fun, relax, interests: fishing, chess, carving, whittle, paint, sing, fiddle, garden, roses, bees, dice, cards, collects, knitting, reading, poetry, hiking, football, flute, stamps, pigeons, telescope, model, guitar, hunting, gaming, dancing, embroidery, swimming, butterflies
weekend, weekends, holiday, vacation, rest: sunday, saturday, fishing, church, market, hiking, sister, cottage, dance, football, sleep, beach, tavern, mother, visit
collect, collection, collector: stamps, coins, butterflies, shells, stones, books, buttons, masks, teapots, clocks, bottles, skulls, spoons, feathers, maps, records, shelves
music, musical, musician, instrument, sing, song: fiddle, lute, flute, harp, drum, choir, guitar, piano, violin, ballad, lullaby, tune, hum, trumpet, band, accordion, voice, bagpipe, banjo
sport, sports, exercise, fitness: football, wrestling, archery, running, boxing, swimming, rowing, tennis, fencing, marathon, team, gym, riding, jousting, champion, climbing
gamble, gambling, bet, gambler, wager: dice, cards, cockfights, races, lost, debt, chess, casino, poker, horses, cheats, tavern, loaded, winnings, savings, roulette
paint, art, artist, artistic, draw, creative: portrait, landscapes, carve, sculpt, poems, mural, sketch, brush, charcoal, watercolours, whittle, fresco, gallery
religion, religious, faith, believe, god, gods, worship, pious, devout: temple, church, pray, prays, priest, shrine, candle, altar, monk, sabbath, sun, moon, goddess, saint, mass, chapel, cross, heretic, atheist, sacrifice, sunday, baptised, monastery, bible, offering, vow
pray, prayer, mass, service, sermon: chapel, bell, sunday, altar, candle, dawn, shrine, saint, temple, vespers, kneel, rosary, priest, incense, sabbath
priest, priestess, monk, nun, clergy, pastor: confession, sermon, chapel, blessing, vow, abbey, baptises, buries, parish, monastery, convent, habit, robes, ordained
heretic, atheist, unbeliever, cult, sect: burned, stake, inquisition, hood, robes, altar, sacrifice, blood, moon, secret, forbidden, scripture, pyre, chant, cellar, idol, blasphemy
sin, confess, confession, absolution, blasphemy: stole, killed, adultery, lied, penance, priest, forgiveness, murdered, guilt, curse, forgive
vow, oath, sworn, promise, promised, swore: silence, dying, mother, avenge, king, chastity, father, deathbed, revenge, blood, protect, brother, return, knelt, kept
fasting, fast, taboo, diet: meat, pork, fish, friday, vow, lent, temple, moon, vegetarian, beef, abstain, sunset
saint, prophet, oracle, seer, fortune: vision, foretold, cards, palm, bones, dream, crystal, tea, shrine, relic, miracle, cave, blind, stars, stargazer
money, cash, wealth, savings, finances: coins, gold, silver, purse, debt, owe, poor, inherit, chest, wages, bank, rich, buried, penniless, mattress, hidden, loan, strongbox, account, credits, earn
rich, wealthy, fortune, richest: inherited, mine, gold, mansion, merchant, estate, ships, treasure, silver, shares, banker, manor, silk, lottery, vineyards, spice, owns, palace, jewels
poor, poverty, broke, penniless, bankrupt: debt, gambled, tax, starve, lost, rent, fire, rags, hungry, begs, patched, wages, slum, harvest, sold, mortgage, barefoot, bailiff, pawned, ruined
pawn, pawned, sold, pledge: ring, watch, mother, debt, medals, sword, locket, violin, pawnbroker, redeem
stingy, miser, greedy, generous, charity: coins, counts, alms, hoard, beggars, orphans, donates, gives, hides, soup, purse, candle, penny, bread, overcharges
guilt, guilty, blame, fault, culprit, responsible: stole, confessed, set, fire, poisoned, killed, hid, forged, lied, drunk, pushed, seen, fled, bloody, murdered, key, lantern, negligent, asleep
crime, crimes, criminal, illegal, convicted, convict: stole, theft, murder, smuggling, poaching, prison, arson, robbed, forged, hanged, jail, killed, hacked, blackmail, kidnapped, bribed, treason, gang, counterfeit, fence, sentenced, fraud
murder, murdered, murderer, killer, killed, kill: poison, stabbed, strangled, dagger, body, blood, pushed, drowned, shot, corpse, inheritance, throat, quarrel, knife, alley, witness, jealous, duel, smothered, axe
innocent, framed, accused, suspect, alibi: blamed, wrongly, witness, seen, night, planted, forged, tavern, elsewhere, evidence, pardon, cleared, testified, slept, footprints
motive, reason: inheritance, revenge, jealous, debt, blackmail, insurance, affair, hatred, greed, ransom, cheated
blackmail, extort, extortion, threaten, threatened: letters, photographs, secret, affair, pay, debt, protection, gang, burn, silence, forged, reveal, hush
smuggle, smuggling, smuggler, contraband: brandy, cave, night, boat, barrels, tobacco, customs, tunnel, salt, border, silk, cargo, moonless, cellar, cove, weapons, hold
prison, jail, imprisoned, prisoner, locked, captive: stole, theft, years, cell, chains, dungeon, guard, sentence, released, escaped, debt, warden, innocent, served, bars, tower, captured, salt, galley, poaching, pardon, parole, inmate
escape, escaped, fugitive, breakout, outlaw: tunnel, rope, guard, file, bars, dug, disguised, night, bribed, laundry, hiding, forest, hunted, bounty, uniform, cart, swam, spoon
wanted, bounty, hunted, reward: poster, gold, dead, alive, outlaw, crowns, hunter, price, head, bandit, sheriff, captured, fled, deserter, posted, credits
arrested, arrest, caught, captured: guards, stole, smuggling, drunk, brawl, betrayed, raid, sheriff, handcuffs, midnight, poaching, informer, shackled
sentence, punished, punishment, penalty, trial: hanged, gallows, prison, flogged, stocks, fined, exile, banished, whipped, branded, hand, years, galley, pillory, judge, beheaded, mines, lashes, pardoned, community
executed, execution, hanged, hanging, beheaded: gallows, treason, axe, noose, dawn, murder, square, witch, spy, stake, rope, innocent, guillotine, crowd
slave, slavery, freed, servant, indentured: sold, chains, bought, escaped, ran, branded, galley, master, plantation, mines, ransomed, collar, freedom, captured, raiders, born, contract
kidnapped, kidnap, hostage, abducted, ransom: bandits, gold, cave, pirates, held, note, tower, captive, cellar, orcs, demands, baron, bound, gagged, aliens
war, wars, battle, battles, fought, combat: soldier, army, siege, regiment, wounded, medal, served, killed, captured, invaded, sword, lost, campaign, trench, burned, border, fell, general, archer, cavalry, ford, conscripted, navy, retreat, bombed, veteran, front
soldier, army, military, service, served, enlisted, veteran: regiment, sergeant, captain, infantry, cavalry, archer, conscripted, deserted, war, marched, wounded, discharged, medal, king, campaign, corporal, marine, private, pikeman, garrison, medic, border, drafted, legion
navy, sailor, seaman, marine: ship, frigate, gunner, bosun, cabin, mast, wreck, captain, voyage, pressed, mutiny, seas, deck, harpooner
deserter, deserted, desertion, mutiny, traitor: fled, hanged, army, ran, regiment, hiding, orders, refused, battle, uniform, captain, massacre, switched, sold, enemy
medal, medals, decoration, honour, honours: bravery, battle, saved, rescued, siege, king, wounded, general, regiment, knighted, pawned, drawer, valour
enlist, join, recruit, conscript, draft: army, regiment, sergeant, sixteen, hungry, king, shilling, pressed, brother, adventure, navy, war, guard, refused
knight, squire, tournament, duel: joust, sword, horse, lord, honour, champion, armour, lady, unhorsed, lance, knighted, crest, banner, oath, slapped
mercenary, bodyguard, hired: sword, gold, paid, protects, contract, coin, blade, caravan, company, fights, escort
victory, won, defeat, lost: siege, ford, general, surrendered, retreated, outnumbered, ambush, cavalry, treaty, captured, banner
famous, fame, celebrity, renowned, legendary, hero, heroine: slew, dragon, saved, won, champion, song, ballad, statue, invented, discovered, sang, actress, painted, singer, battle, rescued, legend, film, trophy, fans, portrait, record, deeds, award
reputation, known, rumours, rumour, gossip, rumor: honest, witch, drunkard, cheat, thief, cursed, affair, whisper, miser, liar, brave, trust, stingy, murdered, healer, murderer, gambler, feared, respected, spy, coward, temper, fair, secretly, scandal
scandal, disgrace, disgraced, scandalous: affair, mistress, bribes, eloped, stole, pregnant, caught, bastard, letters, resigned, expelled, drunk, forged, cheated, embezzled, divorce, photographs
respected, respect, admired, popular, beloved: honest, wise, elder, fair, saved, generous, brave, healed, elected, kind, hero
unpopular, hated, disliked, shunned, outcast: witch, cruel, tax, stingy, cheat, stranger, curse, leper, executioner, hangman, murderer, rude, foreigner, spits, orc, betrayed
enemy, enemies, foe, rival, nemesis, opponent: feud, quarrel, brother, revenge, killed, stole, hates, baron, orcs, competitor, cheated, bandits, betrayed, jealous, clan, duel, grudge, threatened, sworn, undercuts, burned
quarrel, feud, argue, argument, conflict, dispute, grudge: boundary, fence, inheritance, land, stolen, cow, well, insult, debt, wife, brother, generations, border, goat, cheated, hedge, water, dowry, speak, will, rent
revenge, vengeance, avenge, payback: killed, father, brother, murdered, burned, village, betrayed, swore, hunting, family, cheated, grudge
betray, betrayed, traitor, betrayal: sold, brother, friend, secret, gate, enemy, gold, captain, opened, spy, poisoned, informed, bribed, letters
friend, friends, mate, buddy, companion, pals: childhood, drinks, cards, chess, miller, fishing, trusts, visits, school, saved, grew, dog, comrade, neighbour, loyal, loner, colleague, served
trust, trusted, trustworthy, honest, reliable, loyal: lies, cheats, liar, spy, thief, sworn, bribed, secret, gossip, informer, swindler, dishonest, friend, fraud
liar, lying, lie, lies, cheat, dishonest: weights, false, loaded, marked, tricks, waters, forged, pretends, fake, swindled, scales, truth, impostor, invented
ally, allies, alliance, side: king, rebels, treaty, elves, dwarves, clan, helps, sworn, pact, baron, empire, marriage, neutral, guild
neighbour, neighbours, neighbor, nextdoor: widow, miller, smith, quarrel, noise, fence, cottage, farm, baker, upstairs, hermit, witch, family, opposite, flat
boss, employer, manager, supervisor, foreman, superior: owner, captain, director, master, baron, guild, hires, strict, orders, mistress, chief, founder, pays, overseer, corporation, commander, sergeant, chairman, shift
leader, chief, leads, command, charge: captain, mayor, king, elder, commander, chieftain, abbot, sheriff, guildmaster, boss, warlord, president, baron, admiral, director, council, matriarch, elected, alpha, queen, general, shaman
ruler, rule, rules, king, queen, monarch, governs, reign, lord: throne, crown, baron, duke, castle, council, regent, governor, count, emperor, tyrant, mayor, senate, heir, crowned, overthrown, prince, steward, palace, usurper, empress, elders, president, countess, dynasty
owner, owns, own, belong, belongs, property: bought, inherited, baron, widow, landlord, sold, family, landlady, rents, deed, monastery, merchant, estate, guild, corporation, brother, built, leases, crown, abbey, company
king, queen, prince, princess, royal, royalty: crowned, throne, heir, died, palace, poisoned, coronation, mad, exile, court, tyrant, marry, castle, regent, sleeping, missing, dynasty, usurper
noble, nobles, lord, baron, duke, count, lady, aristocrat: estate, manor, castle, title, taxes, hunts, serfs, crest, heir, cruel, ball, carriage, tenants, knights, vassal
mayor, council, government, authority, official, president: elected, corrupt, bribes, townhall, election, votes, councillor, guild, minister, decree, clerk, party, magistrate, sheriff, taxes
tyrant, cruel, oppressor, evil, villain: hangs, burned, tax, slaves, whip, soldiers, dungeon, starves, flogs, killed, executed, usurper, necromancer, warlord
rebel, rebels, rebellion, uprising, resistance, revolution: hideout, forest, leader, tax, overthrow, tyrant, secretly, weapons, cellar, pamphlets, password, barricade, hanged, king, peasants, leaflets, underground
captain, commander, general, officer, sergeant: ship, guard, soldiers, promoted, strict, drunk, patrol, barracks, fleet, scar, regiment, orders, watch, crew, wound
gang, bandits, mafia, mob, outlaws, underworld: leader, hideout, boss, protection, smuggling, knives, tattoo, docks, forest, rob, cave, territory, initiation, syndicate, ambush
guild, member, members, club, society, order: joined, sworn, oath, dues, fee, master, seal, initiation, badge, journeyman, lodge, hall, meets, apprentice
identity, disguise, impostor, pretend, alias, pretending: mask, false, secretly, prince, princess, spy, wig, beard, forged, name, papers, hides, noble, assassin, woman, undercover, robot, shapeshifter, android
stranger, newcomer, visitor, outsider, traveller, newcomers: arrived, hooded, cloak, inn, rode, night, rented, foreign, paid, limps, scar, black, questions, asking, yesterday, staying, suitcase, horse
seen, witness, noticed, spotted, saw: night, running, hooded, lantern, window, cloak, shadow, blood, fled, midnight, footprints, alley, figure, drunk, heard, limping
absent, missing, disappeared, vanished, gone, disappear: last, seen, forest, kidnapped, ran, lost, search, returned, drowned, boat, eloped, hiding, night, cave, bandits, abducted, note, footprints, swamp, empty, fog, expedition, fled
hiding, hide, hides, hidden: cellar, attic, cave, barn, debt, hunters, guards, baron, bounty, fled, disguise, loft, monastery, soldiers, priesthole, sewer, behind
help, assist, aid, helper: heals, mends, repairs, guide, translates, reads, knows, healer, guard, smith, priest, fixes, hires, herbs, escort, mechanic, lawyer, tracks, scout
information, informer, informant, ask, knows, contact: barkeep, innkeeper, gossip, beggar, hears, librarian, spy, archive, rumours, sells, fisherman, barber, washerwoman, hacker, broker, whispers
fix, repair, mend, mends, repairs: smith, blacksmith, carpenter, cobbler, tinker, tailor, mechanic, engineer, tinkers, wheelwright, solder, stitches, workshop, cooper, plumber, electrician, technician, hammer
advice, counsel, guidance, wisdom, consult: elder, priest, hermit, grandmother, lawyer, oracle, abbot, wise, sage, witch, druid, librarian, therapist
guide, tracker, scout, navigator: trails, paths, forest, mountains, ranger, hunter, shepherd, knows, leads, swamp, pass, trapper, shortcut, caves, ferryman, pilot
translate, translator, interpreter, decipher: language, runes, scholar, monk, elvish, latin, scribe, reads, scroll, tongue, librarian, dialect, ancient, linguist
lawyer, legal, defend, advocate: court, judge, contract, clerk, notary, trial, law, will, deed, magistrate, studied, sue
identify, appraise, expert, authenticity: scholar, jeweller, alchemist, librarian, sage, wizard, goldsmith, antiquary, fake, genuine, professor, curator
forger, forge, papers, forgery: passport, seals, printer, clerk, scribe, false, copies, signature, engraver, ink, stamp
assassin, poisoner, hitman: contract, dagger, paid, guild, poison, black, kill, rooftops, shadow, target, coin, gloves
midwife, babysitter, nanny: delivered, babies, births, twins, herbs, cradle, children, lullaby, nurse, hundred
secret, secrets, hiding, confidential, hide: affair, bastard, spy, stolen, smuggles, disguise, buried, murdered, password, wolf, secretly, forged, tunnel, deserter, vampire, illiterate, witch, prince, swore, magic, identity, passage, rebel, letters
spy, spying, informer, undercover, agent: baron, letters, code, reports, secretly, listening, pigeons, embassy, disguise, invisible, ink, crown, enemy, microphone, sells, cipher, guild
truth, true, real: lied, secretly, actually, pretends, forged, false, invented, legend, fake, impostor
lost, lose, misplaced, dropped: ring, purse, key, wallet, locket, sheep, necklace, letter, dog, dice, river, well, drain, cat, glove, amulet, hat, somewhere
death, die, died, dead, dies, deceased, cause: drowned, fever, killed, plague, murdered, hanged, fell, buried, poisoned, childbirth, fire, battle, heart, accident, avalanche, starved, frozen, burned, wolves, crushed, shot, stabbed, cancer, crash, grave, beheaded, lightning, collapsed, stroke, overdose
bury, buried, burial, grave, tomb, cemetery: churchyard, crypt, oak, hill, chapel, coffin, ashes, headstone, sea, mound, unmarked, orchard, urn, vault, barrow, yew, cairn, cremated, beneath, bones, catacombs, pit
funeral, wake, mourner: priest, bell, black, coffin, pyre, chapel, candles, sunday, gravedigger, ashes, procession, hymn, flowers, tomorrow
ghost, ghosts, haunted, haunt, haunts, spirit: bride, drowned, weeps, murdered, footsteps, hanged, midnight, monk, lady, white, candle, crypt, wails, mill, tower, soldier, chains, cold, rocking, unburied, moans
survive, survived, survivor, survivors, alive: hid, swam, wreck, clung, rescued, plague, fire, massacre, cellar, raft, escaped, pods, fled, lifeboat, stranded, cave
suicide, hanged, jumped, drowned: rope, beam, cliff, bridge, river, note, debt, grief, tower, poison, well
immortal, undead, vampire, eternal: centuries, aged, blood, sun, hundred, coffin, mirror, garlic, potion, curse, grave, stake, lich, bitten
named, name, called, names: baptised, christened, nickname, grandfather, saint, born, surname, alias, real, true, mother, changed, storm, star
nickname, nicknamed, moniker, alias: red, beard, limp, scar, hair, tall, swift, earned, crew, soldiers, quick, iron, hook
surname, lastname, title: family, clan, house, bastard, orphan, father, baron, sir, married, doctor, knighted, noble
signature, initials, monogram: letters, engraved, carved, handkerchief, ring, seal, ledger, stitched, bench
lodger, tenant, guest, guests, visitors: rents, upstairs, attic, room, stranger, widow, paid, quiet, student, overdue, staying, merchant, sailor
regular, customers, clients, patrons: miners, sailors, soldiers, dockers, students, nobles, drinks, corner, evenings, fishermen, travellers, workers, officers, tourists, pilgrims
inhabitants, population, residents, villagers, locals, community: souls, families, miners, fishermen, elves, dwarves, hundred, settlers, refugees, farmers, abandoned, households, thousand, colonists, shepherds
race, species, human, tribe, ancestry, ethnicity: elf, dwarf, orc, halfling, goblin, gnome, android, clone, alien, mother, blood, pointed, clan, nomads, mutant
nationality, citizen, citizenship, immigrant: passport, visa, born, papers, border, naturalised, foreign, embassy, french, german, english, italian, polish, permit, irish, chinese
politics, political, party, vote, opinion: king, rebels, council, taxes, election, republic, union, royalist, mayor, socialist, reform, strike, crown, parliament
think, opinion, view: fool, liar, honest, cheat, tyrant, brave, drunk, arrogant, trust, fair, hates, admires, greedy, lazy, stubborn, loathes
personality, character, temperament, nature: stubborn, kind, shy, cheerful, grumpy, temper, gruff, quiet, gentle, proud, honest, greedy, curious, sarcastic, patient, vain, strict
temper, grumpy, rude, mean, unfriendly, moody, bitter: widow, pain, toothache, gout, lost, betrayed, shouts, throws, hangover, grudge, sleepless, growls, tired, mornings, insulted
kind, kindness, generous, nice, caring, charitable: feeds, orphans, beggars, gives, soup, strays, heals, shares, shelter, alms, cats, nurses, donated
lazy, idle, slacker: sleeps, naps, noon, hammock, snores, drunk, late, dozes, shirks, cards
shy, quiet, reserved, taciturn, withdrawn: stammer, vow, silence, rarely, blushes, alone, books, stutter, loner, avoids
vain, arrogant, proud, snob: mirror, title, silk, nobles, boasts, wig, looks, portrait, perfume, degree
famous, legend, legends, story, tale: dragon, giant, ghost, treasure, king, sword, founder, witch, curse, drowned, monster, sleeping, maiden, devil, saint
poem, poet, author, writer, novel, wrote: published, ballad, verses, book, manuscript, pen, love, banned, chronicle, memoir, rhyme
prize, award, awards, champion, contest, trophy: won, archery, pie, first, medal, race, pig, wrestling, cup, beat, tournament, largest, pumpkin, chess
inventor, invent, invented, discovery, discovered, scientist: machine, engine, formula, laboratory, clock, patent, explosion, comet, flying, device, telescope, vaccine, stolen, steam, drive, alloy, theory
founder, founded, founding, established, built, builder: grandfather, monks, settlers, king, years, century, dwarves, miners, guild, romans, abbot, generations, pilgrims, colonists, exiles, shipwrecked
predecessor, previous, former, earlier: died, retired, vanished, sold, murdered, fled, hanged, uncle, father, fell, fired, fever, promoted
criminal, record, convict, jailed: prison, stole, served, years, theft, brawl, released, smuggling, parole, forged, cell, poaching, pickpocket, branded
brawl, fight, fights, punch, fighting, boxing: tavern, nose, fists, broke, knocked, tooth, drunk, bottle, champion, ribs, sailors, black, tankard, jaw, bouncer
weapon, armed, weapons, sword, gun: dagger, boots, axe, cudgel, counter, crossbow, bow, pistol, blade, knife, hidden, sleeve, grandfather, musket, hangs, rifle, spear, blaster, rusty, shotgun
warrior, swordsman, fighter, duellist, marksman: trained, champion, arena, gladiator, duel, tournament, blade, regiment, undefeated, archer, fencing
magic, magical, wizard, witch, mage, powers, sorcerer, spell: wand, staff, cursed, apprentice, conjures, rune, academy, fireball, potion, familiar, healing, gift, forbidden, burned, sees, dreams, tower, moon, amulet, illusion, enchanted, visions
vision, visions, prophecy, premonition: dream, dreamed, fire, flood, saw, crown, child, stars, blood, return, chosen, seventh, comet, doom
telepath, psychic, mindreader, clairvoyant: thoughts, visions, palm, touch, dreams, crystal, cards, voices
werewolf, vampire, monster, transform, shapeshifter: moon, full, bitten, silver, blood, garlic, howls, coffin, claws, fur, mirror, wolf, cellar, locks, chained
clone, android, robot, synthetic, replicant, human: serial, memories, wires, circuits, built, model, original, manufactured, implanted, factory, vat, battery
memory, remember, forget, forgot, amnesia: accident, blow, head, woke, fever, name, erased, wreck, shore, curse, wiped, potion, face, past
dream, nightmare, nightmares: fire, battle, drowning, falling, mother, wolves, screaming, brother, war, sea, burning, flying, faces
childless, barren, sterile: children, stillborn, curse, potion, cradle, doctor, adopted, heir
birth, delivery, childbirth: midwife, twins, storm, died, night, breech, bled, caul, premature, caesarean
funeral, cremation, mourning, condolence: black, widow, armband, lilies, ashes, pyre, year, veil, coffin, eulogy
will, testament, inheritance, estate, legacy: notary, lawyer, disinherited, nephew, heirs, farm, forged, sealed, jewels, missing, eldest, cat, signed, monastery
rent, mortgage, landlord, lease: owe, due, overdue, evicted, month, silver, baron, widow, abbey, raised, eviction, deposit, quarterly, landlady
support, provide, depend, dependents, breadwinner: mother, sister, children, wages, feeds, widow, sick, younger, sends, invalid, brothers, letters
sponsor, patron, funding, investor, backer: baron, guild, gold, merchant, duke, corporation, grant, bank, shares, commission, anonymous, court
swindle, swindled, cheated, scam, scammed, con, conned, fraud: fake, forged, coins, salesman, partner, savings, map, horse, cards, dice, vanished, shares, marked, potion, weighted, deed
poacher, poaching, poach: deer, snares, baron, forest, gamekeeper, rabbits, night, venison, pheasants, hand, trout
pirate, pirates, piracy: ship, captain, island, treasure, flag, cove, cutlass, galleon, raid, hanged, plank, parrot, ransom, crew, marooned, plunder
arson, arsonist, burned, burnt, blaze: lantern, barn, torch, insurance, revenge, mill, oil, soldiers, matches, straw, lightning, night, stable, drunk
attacked, mugged, ambushed, assaulted: bandits, wolves, alley, night, knife, hooded, road, robbed, masked, goblins, club, purse
witness, testify, evidence, proof, clue, clues: letter, button, glove, blood, footprints, saw, dagger, diary, ledger, ring, handkerchief, photograph, camera, fingerprints, scrap, mud, receipt
detective, investigate, investigating, inspector, investigation: murder, missing, clues, suspects, theft, stolen, body, questioned, poisoned, unsolved, reward, witness, notebook
jailer, warden, gaoler, cellmate: keys, drunk, bribed, sleeps, cruel, rats, dice, bread, whip, snores, lifer
released, freed, pardon, pardoned, parole: years, prison, king, amnesty, served, ransom, spring, innocent, bail, coronation, chains
torture, tortured, interrogated, interrogation: rack, confessed, dungeon, irons, fingernails, inquisition, hot, names, screams, captured, secret
invaded, invaders, invasion, occupied, occupation: soldiers, fleet, orcs, empire, burned, border, north, raiders, siege, longships, troops, curfew, army, aliens, checkpoints
siege, besieged, blockade: walls, starved, rats, months, catapults, gate, tunnel, surrendered, surrender, relief, cannon, ladders
peace, truce, treaty, armistice, ceasefire: signed, king, river, border, marriage, exchange, prisoners, years, tribute, broken, envoy, surrendered
hero, heroes, heroic, bravery, saved, rescue, rescued: burning, drowning, pulled, flood, child, dragon, medal, siege, carried, mine, dived, wolves, bridge, alone, wounded, avalanche
general, strategy, tactics, veteran: campaign, siege, flank, ford, cavalry, retreat, maps, outnumbered, ambush
comrade, comrades, unit, squad, regiment: fell, buried, died, survived, sergeant, ford, medic, sniper, mess, ambushed, platoon
wartime, frontline, trench, homefront: bombs, ration, sirens, shelter, gas, mud, shrapnel, evacuated, telegram, blackout, front, letters, conscripted
gladiator, arena, pit: chains, slave, net, trident, freed, crowd, lion, sand, champion, undefeated, lanista
exile, banished, outcast, exiled: crime, king, duel, murdered, heresy, returned, magic, throne, clan, brand, accused, rebellion, border, killed, island, plotted
usurper, pretender, throne, overthrow, coup: crown, uncle, brother, poisoned, regent, heir, army, dungeon, rightful, birthmark, seized, rebellion, nephew
advisor, adviser, vizier, chancellor, steward, minister: king, whispers, power, poison, scheming, council, trusted, regent, seal, treasury, queen
servant, servants, maid, butler, valet, staff: mansion, serves, cook, uniform, keys, manor, silver, lady, baron, dismissed, housekeeper, scullery, livery
master, mistress, serve, serves, obey: baron, duke, lady, wizard, king, captain, count, oath, house, manor, temple, empress, crown
crew, shipmates, shipmate, aboard: captain, bosun, cook, navigator, gunner, engineer, pilot, mate, hands, medic, mutiny, android, deckhand, cabin
team, squad, partner, partners, sidekick: brother, dog, retired, killed, trusted, split, detective, half, sister, cheated, business, pilot, share
classmate, schoolmate, roommate: school, university, dormitory, shared, exam, snores, bully, desk, friends, academy
bully, bullies, bullied, tease, teased, mock, mocked: school, stammer, ears, glasses, fat, nickname, stones, orphan, laughed, limp, threw
principal, headmaster, professor, dean, strictest: academy, school, cane, lectures, exam, office, alchemy, detention, history, mathematics, chemistry, retires
teacher, tutor, instructor, trainer, coach: lessons, school, fencing, teaches, letters, strict, retired, music, sums, dancing, ruler, blackboard, riding, academy
smartest, strongest, fastest, bravest, richest, tallest, best: champion, won, beat, undefeated, record, lifts, miller, smith, outran, giant
weird, strange, odd, suspicious, eccentric, creepy: mutters, hermit, night, stares, digs, cellar, limps, hooded, lights, whispers, moon, collects, skulls, smells, talks, laughs, curtains, gloves, mirror
avoid, dangerous, beware, distrust, feared: murderer, thief, cheats, drunk, temper, knife, cursed, witch, gang, bites, poison, mad, wolf, swindler, pickpocket, moneylender, violent
mysterious, mystery, unknown, enigma: hooded, mask, vanished, stranger, veil, arrived, midnight, letter, secretive, anonymous, unsigned
hermit, recluse, loner: cave, forest, hut, alone, mountain, vow, herbs, silence, beard, wolf, goats, island, guilt, village
recommend, introduction, reference, vouch: letter, tell, cousin, friend, guild, mention, name, seal, sent
message, letter, letters, correspondence, hear, heard, contact: brother, son, sister, war, sealed, wrote, pigeon, front, courier, returned, unopened, months, sailor, postcard, stopped
return, returned, returns, waiting, expecting: sailed, sea, war, spring, son, husband, harvest, expedition, promised, ship, winter, brother, overdue, caravan, lighthouse
travelled, traveled, travels, visited, abroad: sailed, islands, desert, caravan, capital, mountains, ship, pilgrim, merchant, seas, planets, circus, overseas, wandered
gift, gave, given, souvenir: grandmother, mother, sailor, husband, birthday, king, wedding, queen, dying, sweetheart, brother, captain, grateful
precious, treasured, valuable, sentimental, cherish, possession: locket, ring, letter, portrait, violin, sword, mother, medal, photograph, watch, shawl, doll, diary, heirloom
photo, photograph, portrait, picture: wife, mother, brother, uniform, daughter, wedding, regiment, locket, mantelpiece, frame, wall, torn, grandfather
diary, journal, memoir: secret, hidden, locked, pages, torn, wrote, drawer, mattress, cipher, captain
debtor, bailiff, eviction, evicted: rent, furniture, seized, street, months, farm, owed, mortgage, sold, moneylender
eat, diet, vegetarian, appetite, food: meat, fish, pork, vow, stomach, bread, porridge, raw, blood, allergic, honey, fasts, onions, herbs
sick, nauseous, seasick, vomit, queasy, stomach: mushrooms, oysters, sea, rotten, bad, pies, water, well, ginger, boat, pregnant, shellfish, poisoned, hangover
recovered, recovering, healthy, health: fever, cough, bed, knee, back, gout, heart, spring, herbs, sick, doctor, strong, weak, rheumatism, walks, wound, pale
surgery, operation, surgeon, amputated, amputate: leg, saw, bullet, appendix, gangrene, brandy, stitches, arm, hospital, tumour, frostbite, heart
quarantine, isolation, ward: plague, fever, sealed, guards, leper, cross, weeks, ship, yellow, masks, spots, sick
leper, leprosy, pox, boils: bell, colony, island, bandages, rags, sores, healed, face, shunned
vaccine, immune, immunity, resistant: survived, pox, pill, blood, herb, cowpox, injection, milkmaid, serum
wisewoman, herbalist, apothecary, shaman, druid: herbs, roots, cottage, cures, forest, dried, poultice, tea, charms, moon, moss, grove
nuns, convent, monastery, abbey: vows, orphans, raised, prayers, abbot, abbess, silence, herbs, honey, novice, bells, scriptorium, ran
circus, performer, acrobat, entertainer: juggle, tightrope, fell, tent, lions, fire, clown, knives, toured, trapeze, stage
actor, actress, stage, theatre: role, roles, played, tragedy, wig, audience, critics, lines, troupe, applause, film, understudy
singer, bard, minstrel: voice, ballads, lute, court, tavern, lost, songs, harp, verses, tour, opera
ambitious, ambition, power: throne, mayor, promotion, guild, scheming, seat, crown, council, poison, marry
superstitious, omen, omens: crow, raven, cat, comet, owl, thirteen, mirror, salt, spit, dog, howls, eclipse
creed, motto, belief, principle: honour, vow, kill, lie, steal, loyalty, oath, god, machines
forgive, apology, apologize, sorry, reconcile: brother, quarrel, letter, betrayed, insulted, pride, spoken, grave, years, lied, penance
disown, disowned, disinherited, estranged: father, son, married, gambled, quarrel, magic, eloped, name, ran, spoken
runaway, fled, flee: master, marriage, arranged, father, orphanage, circus, ship, slave, debts, guards, night
abandoned, deserted, neglected: husband, father, basket, doorstep, baby, crew, island, wife, sailed
favour, favor, repay, grateful, thank: saved, owes, life, rescued, nursed, hid, loan, healed, ring
powerful, influential, influence, important: duke, baron, banker, guildmaster, mayor, archmage, bishop, merchant, general, council, corporation, boss, judge, whispers
replacement, deputy, second: mate, sergeant, brother, steward, lieutenant, nephew, apprentice, regent
union, strike, strikers, workers: wages, miners, hours, foreman, demands, dockers, pickets, factory, pay, scabs
working, hours, shift, shifts: dawn, dusk, night, sundown, sunday, double, noon, bell, midnight, overtime, evenings
hire, hiring, recruit, recruiting, vacancy: apprentice, foreman, wages, hands, docks, harvest, crew, caravan, sailors, captain, guards, mine, cook
mistake, mistakes, failure, failed, wrong: burned, exam, gambled, trusted, lost, explosion, drunk, bankrupt, misread, sank, asleep
unlucky, misfortune, tragedy, tragic: fire, drowned, wreck, widow, collapsed, flood, fever, lost, burned, killed, cursed
shipwreck, wreck, shipwrecked, castaway: storm, reef, survived, drowned, clung, raft, island, washed, rocks, crew, mast
grave, headstone, epitaph, tombstone: name, carved, flowers, unmarked, oak, visits, churchyard, date, angel, moss, hill
corpse, body, bodies, remains, skeleton: river, well, cellar, mill, buried, stabbed, drowned, floating, bones, swamp, ditch, wrapped, morgue
gravedigger, undertaker, mortician: coffins, spade, graves, cemetery, black, digs, shroud, hearse
gossip, chatter, news: baker, washerwoman, barber, affair, pregnant, married, scandal, eloped, well, barmaid, caught, wig
danger, dangerous, safe, unsafe, risky, perilous: wolf, wolves, bear, boar, bandit, robber, pirate, troll, snake, attack, drown, poison, cursed, haunted, ambush, quicksand, avalanche, kill, bite, trap, mine, radiation, mugged, collapse, undertow, rockfall
avoid, beware, careful: bandit, wolf, quicksand, cursed, haunted, poisonous, pickpocket, cutthroat, minefield, rotten, slippery, collapse, current, snake, ambush, patrol
across, cross, crossing: ferry, bridge, ford, boat, raft, ferryman, river, bank, stepping, plank, rope, causeway, tide, shallow
over, span: bridge, pass, stile, ladder, ropeway, plank, wall
late, curfew, hours: bell, dusk, midnight, dawn, sunset, lock, bar, gate, close, lantern, shut, watchman, nightfall, last
closed, shut: repair, flood, plague, strike, holiday, quarantine, mourning, bankrupt, collapse, locked, sealed, boarded, renovation, inspection, siege, snow, sunday, owner, died
open, opening: dawn, noon, morning, bell, market, sunday, weekday, key, season, spring, thaw, shutter, shift
early, earliest: dawn, cockcrow, sunrise, rooster, first, bell, morning, baker, tide, shift
when, schedule, timetable: dawn, noon, dusk, midnight, monday, friday, sunday, weekly, monthly, hourly, tide, spring, autumn, solstice, fullmoon, tomorrow, tonight
weekend: saturday, sunday, market, closed, dance, match, football, mass, party, excursion
today, tonight: market, feast, execution, ferry, moon, performance, trial, auction, curfew, meeting, dance, arrive
tomorrow, next: dawn, market, ship, caravan, arrive, feast, trial, sail, hanged, wedding, leave, launch
yesterday, lately, recently: arrived, died, stolen, burned, vanished, storm, quarrel, arrested, collapsed, robbed, moved, broke
date: monday, friday, january, march, june, october, solstice, equinox, anniversary, founding, harvest, midsummer
often, frequency: daily, weekly, monthly, hourly, yearly, twice, fortnight, decade, century, sunday, thursday
duration, last, lasting: hour, minute, day, week, fortnight, month, century, until, overnight, season
entrance, enter, in, inside: gate, door, window, tunnel, hatch, cellar, key, pass, badge, ladder, sewer, drain, bribe, guard, password, wicket, keyhole, portcullis, chimney
exit, escape, out: tunnel, sewer, window, rope, boat, hatch, gate, loose, bars, drain, pod, airlock, ladder, grate, disguise, laundry, guard, bribe
shortcut, quicker: path, alley, footpath, tunnel, forest, ridge, ford, pass, goat, smuggler, canal, hyperspace, wormhole, through
sneak, unseen, unnoticed, infiltrate: sewer, tunnel, disguise, window, shift, vent, cellar, rear, guard, patrol, asleep, drunk, blind, servant, hedge, fog
up, climb, upstairs: ladder, stairs, rope, elevator, lift, ivy, handhold, cliff, path, steps, summit, ropeway, scaffold, winch
down, descend: stairs, ladder, shaft, rope, well, lift, hatch, trapdoor, cellar, winch, basket, pit
below, beneath, under, underneath: cellar, tunnel, crypt, catacomb, cave, mine, vault, sewer, roots, basement, dungeon, hatch, buried, subway, bunker
behind: door, wall, panel, curtain, painting, garden, yard, waterfall, passage, alley, barn, bookcase
above, overhead, top: attic, loft, tower, roof, belfry, gallery, ceiling, nest, summit, orbit, bridge
road, route, way: north, south, fork, milestone, crossroads, signpost, bridge, pass, bandit, muddy, blocked, washed, toll, mile
directions, direction: left, right, straight, north, south, east, west, corner, behind, beside, past, opposite, mill, fountain, church, bridge, crossroads, square
lost, astray: compass, star, moss, signpost, map, river, guide, landmark, fog, track, north
distance, far, away: mile, league, kilometer, kilometre, hour, day, week, march, ride, parsec, lightyear, furlong, downstream, upstream, block, stop
near, nearby, nearest, closest: corner, beside, opposite, behind, mile, next, village, mill, street, square, minute, downhill
village, town, settlement: inhabitants, mill, market, valley, crossroads, founded, harbour, walled, miners, chapel, mayor
travel, journey, trip: caravan, horse, ferry, coach, ship, train, road, pass, days, bandit, passport, season, inn, guide, mule
ride, lift, transport: cart, wagon, coach, taxi, bus, ferry, mule, horse, driver, stagecoach, rickshaw, tram, shuttle, sledge
taxi, cab: rank, station, meter, driver, fare, cart, carriage, rickshaw, night, shuttle, hover
bus, coach: stop, timetable, hourly, last, driver, fare, terminal, route, line, depot, highway
train, railway: platform, express, station, delayed, conductor, track, cancelled, steam, carriage, departs, line, junction, whistle, derailed
ticket, fare: counter, booth, conductor, penny, coin, pence, return, discount, machine, sold, toll, half, gate
ship, sail, voyage: harbour, tide, anchor, cargo, captain, crew, mast, leak, wharf, wind, storm, island, berth, hull
departure, depart, leave, leaving: dawn, tide, noon, morning, midnight, platform, pier, bell, whistle, train, ferry, coach, caravan, sails
arrival, arrive, come: yesterday, ship, train, caravan, noon, spring, week, delayed, dawn, boat, exile, shipwrecked
boat: oar, moored, jetty, leak, ferry, fisherman, raft, paddle, row, canoe, rental, net, pier
bridge: toll, troll, collapsed, washed, plank, rotten, stone, rope, arch, guarded, drawbridge, swept
horse, mount: stable, saddle, lame, ostler, hoof, bridle, mare, stallion, shod, colt, hay, gallop, race
cart, wagon: axle, wheel, mule, ox, oxen, mud, load, stuck, wheelwright, hay
car, vehicle, truck: engine, tyre, tire, garage, petrol, mechanic, brake, parked, driver, flat, battery, gearbox
parking, park, hitch: garage, lot, meter, kerb, stable, yard, post, dock, fine, towed, permit
plane, flight, airport: runway, gate, pilot, delayed, terminal, luggage, passport, check, hangar, cancelled, fog
fast, faster, quick: horse, gallop, express, courier, tailwind, downstream, hyperdrive, warp, engine, lightning, knots, hour
slow, slowly, slower: mud, ox, oxen, mule, limp, upstream, rust, queue, headwind, bumpy, barge, traffic
delay, delayed, waiting: storm, fog, snow, strike, flood, axle, breakdown, inspection, customs, tide, repair, landslide, mud
stuck, stranded: mud, snow, ice, sandbank, reef, jammed, axle, ditch, rusted, wedged, low, tide, fuel
rules, rule, law: forbidden, fine, curfew, permit, licence, punish, weapon, silence, shoes, must, banned, flogged, hanged, gallows, decree, pillory, sealed
allowed, allow, permitted, may: permit, pass, licence, members, forbidden, guild, nobles, children, weapons, guests, visitors, royal, badge, clearance, supervised
forbidden, forbid, banned, prohibited, illegal: hunting, poaching, magic, weapons, alcohol, smoking, fire, gambling, fishing, photography, sword, hanged, fine, whispering, touching, whistle, decree, taboo, law, dogs, swimming
permit, permission, licence, license, papers: stamp, seal, clerk, mayor, guild, office, signed, bailiff, sheriff, warden, customs, apply, harbourmaster, embassy, townhall, abbot
fee, fees, toll, charge: penny, pennies, coin, silver, copper, gatekeeper, bridge, tollhouse, credits, percent, stamp, crown, shilling, ticket
price, cost, expensive, cheap: penny, copper, silver, gold, coin, crown, shilling, dollar, euro, credits, pound, haggle, half, percent, dozen, ducat
free, gratis: alms, charity, soup, monastery, nothing, temple, sunday, children, guests, sample, priest, public, pilgrim, spring, common, borrowed
cheap, cheaper, bargain, discount, affordable: secondhand, sale, half, stale, wholesale, flea, evening, closing, student, members, smuggled, rags, leftovers, bulk, worn
expensive, dear, pricey: imported, shortage, rare, silk, spice, saffron, tax, nobles, guild, monopoly, war, blockade, handmade, luxury
afford, budget, broke: credit, instalments, pawn, loan, cheap, charity, barter, dishes, discount
fine, penalty: silver, coin, flogged, pillory, stocks, prison, confiscate, lashes, exile, points, whip
tax, taxes, toll: tithe, collector, tenth, percent, lord, salt, hearth, gatekeeper, harvest, crown, customs, raised, doubled
border, frontier, customs: checkpoint, guard, passport, stamp, bribe, smuggler, visa, patrol, fence, wall, tariff, inspection, contraband
smuggle, smuggler, contraband: cave, cove, barrel, hollow, moonlight, tunnel, hull, brandy, tobacco, salt, spice, medicine, weapons, customs, bribe
weapon, weapons, armed: gate, surrender, sheath, peace, banned, smith, armoury, guard, checked, knights, confiscate, militia, holster
smoking, smoke: banned, outside, courtyard, pipe, powder, hay, balcony, alarm, fine
photograph, camera, film: forbidden, flash, confiscate, museum, permit, military, shrine
dogs, pets: leash, muzzle, forbidden, outside, kennel, allowed, fee
children, kids: playground, school, half, free, orphanage, cradle, swing, adults, supervised, nursery
strangers, foreigners, outsiders, visitors: distrust, welcome, curfew, register, inn, papers, stoned, spies, expelled, suspicious, curious, guests, permit, quarantine
hunting, hunt, hunter: deer, boar, stag, rabbit, royal, poacher, season, trap, bow, forbidden, pelt, warden, snare, forest
fishing, fish: trout, eel, salmon, pike, pond, net, rod, worm, pier, river, dawn, carp, permit, season, herring, boat, bite
swimming, swim, bathe: current, undertow, leech, shark, crocodile, lake, pond, beach, lifeguard, drowned, pool, jellyfish, cold, whirlpool, deep, tide, pike
monster, beast, creature, lurk, prowl: claws, teeth, fangs, eyes, scales, howl, sheep, night, cave, lair, slain, dragged, tracks, wings, lake, tail, devoured, hatch, venom
animals, animal, wildlife: deer, wolf, boar, fox, bear, eagle, snake, otter, beaver, herd, cow, goat, sheep, hens, cats, badger, owl, bats, monkey
wolf, wolves: howl, sheep, pack, winter, flock, lamb, torn, tracks, hungry, moon, fire, shepherd
dragon: cave, hoard, fire, scale, wings, sleeps, sheep, maiden, slain, burned, mountain, egg, breath, belly
snake, snakes, spider, scorpion: venom, bite, antidote, grass, rocks, boots, warm, hiss, woodpile, viper
bird, birds: raven, owl, nest, gull, heron, eagle, crow, swallow, swan, stork, migrate, sing, feather, cliff
insects, bugs, mosquito, vermin: swamp, fleas, lice, bedbugs, smoke, net, ointment, fever, mattress, rats, cheese, cat, nest, cockroach
defeat, beat, weakness, vulnerable, slay: silver, fire, salt, iron, garlic, sunlight, stake, belly, heart, throat, water, name, blind, eye, wolfsbane, blessed, heel
repel, protection, protect, ward: amulet, salt, garlic, silver, iron, charm, rune, candle, horseshoe, prayer, holy, rowan, blessing, circle, herb, shield, wall, guard
accident, accidents: fell, crushed, collapse, drowned, burned, wheel, scaffold, ladder, brake, slipped, explosion, overturned, derailed, kicked, gas, crash, leak
disaster, catastrophe, destroyed, ruined: fire, flood, earthquake, siege, plague, dragon, burned, meteor, war, bombed, eruption, lava, collapsed, sank, storm, lightning, swept, famine, reactor
flood, flooded: dam, river, spring, rain, meltwater, dike, cellar, burst, thaw, swept, drowned, tide, embankment, boats
burn, burned, fire, blaze: lightning, candle, lamp, torch, straw, thatch, spark, stove, arson, chimney, oven, wiring, bucket, dragon, ashes, charred, kettle
collapse, collapsed, fell: beams, rotten, termites, snow, roof, mine, earthquake, bridge, flood, undermined, wall, crushed, props
crash, crashed, wreck: reef, rock, fog, storm, engine, meteor, pilot, drunk, brake, asteroid, lighthouse, cliff, iceberg, hull, sandbank
sink, sank, sunk: reef, storm, leak, iceberg, overloaded, torpedo, cannon, rock, hull, mutiny, fog, whirlpool
weather, forecast: rain, snow, fog, storm, thunder, wind, clouds, sunny, frost, hail, mist, drizzle, dry, heatwave, clear, humid, monsoon, gale
rain, wet, umbrella: cloud, thunder, drizzle, roof, leak, monsoon, mud, swallows, puddle, shelter, week, drenched, oilskin
storm, thunder: lightning, clouds, north, harbour, waves, mast, tonight, roof, shutters, barometer, gulls, autumn
snow, winter: pass, blocked, sledge, fur, wolves, frozen, november, skis, firewood, thaw, deep, buried, drifts
season, seasons: spring, summer, autumn, winter, harvest, monsoon, snow, sowing, rain, dry, lambing, thaw, frost
cold, freezing, chilly: fur, blanket, stove, fire, draught, broken, window, north, firewood, frost, ice, coal, heating, wool, cellar, ghost, coat, hearth
hot, heat, warm: furnace, forge, sun, lava, oven, stove, summer, spring, desert, boiler, steam, shade, fan, reactor, hearth, engine
heating, heater, stove, warmth: coal, firewood, peat, boiler, radiator, hearth, chimney, pipe, broken, logs, oven, dung, stokes
water, thirsty, thirst: well, pump, spring, fountain, bucket, cistern, tap, river, stream, rain, barrel, brackish, canteen, boil, poisoned, dry, ration, oasis, recycled, tank
drinkable, clean, pure, contaminated, polluted: boil, filter, well, poisoned, brackish, spring, cholera, sewage, salt, mine, dye, tannery, carcass, lead
food, eat, hungry, meal: inn, tavern, stew, bread, soup, kitchen, baker, cook, porridge, cheese, sausage, roast, noodles, ration, canteen, dinner, market, mushrooms, berries, dumplings, stall, pie
drink, drinks, thirsty: ale, beer, wine, cider, mead, tea, coffee, milk, tavern, inn, tap, barrel, cellar, whisky, brandy, juice, lemonade, teahouse, rum
breakfast, lunch, dinner, supper: porridge, bread, eggs, soup, stew, bacon, noon, bell, kitchen, table, dawn, leftover, rice, herring, served, hall
taste, delicious, flavour, flavor: salty, sweet, bitter, spicy, sour, garlic, honey, burnt, smoked, pepper, secret, recipe, bland, herbs, watered, metallic
speciality, specialty, famous, recommend: cheese, pie, ale, wine, honey, stew, sausage, pottery, lace, salt, cathedral, festival, view, dumplings, smoked, wool, glass, relic
ingredients, recipe, contain: flour, egg, butter, honey, salt, pepper, herb, onion, garlic, milk, secret, grandmother, vinegar, mushroom, yeast, sugar, root
vegetarian, vegan, allergy, allergic: nuts, milk, beans, mushroom, lentil, tofu, meatless, egg, lard, broth, fish, wheat
fresh, stale, rotten, spoiled, mouldy: morning, baked, caught, yesterday, week, ice, smell, maggots, weevils, salted, sour, cellar, smoked, flies
edible, poisonous, eatable: mushroom, berries, berry, red, cap, boil, root, deadly, bitter, stomach, cook, leaves, raw
drunk, alcohol, strongest: brandy, moonshine, rum, ale, mead, whisky, hangover, dwarf, spirits, schnapps, barrel, vodka, plum
menu, order, serve, served: soup, stew, roast, pie, bread, fish, duck, ale, wine, pork, noodles, dumplings, omelette, chicken, today
bread, baker: oven, flour, dawn, loaf, yeast, rye, mill, crust, sold, warm, rolls
meat, butcher: pork, beef, mutton, venison, smoked, sausage, slaughter, salted, cleaver, hooks, lamb
fruit, vegetables: orchard, apple, plum, cherry, pear, cabbage, turnip, onion, ripe, market, crate, harvest, berries, garden, grapes
hunger, famine, starving: drought, locusts, blight, failed, siege, granary, rats, bark, grass, empty, bread, riot, ration, seedcorn
sleep, bed, lodging, overnight, spend: inn, room, hayloft, barn, hostel, monastery, mattress, straw, bunk, dormitory, guesthouse, tent, floor, attic, hammock, capsule, cabin, stable, blanket
room, rooms, vacancy, vacant: upstairs, bed, key, attic, window, night, landlady, full, booked, straw, double, numbered, shared, fireplace, courtyard, bath
comfortable, cosy, cozy: mattress, fleas, straw, feather, fire, draughty, cushions, pillow, bedbugs, damp, hearth, armchair
sleepless, insomnia, awake: snoring, noise, bell, nightmares, fleas, bedbugs, thin, rats, dogs, tavern, rooster, howling, ghost
wash, bath, clean, shower: bathhouse, tub, soap, well, river, bucket, basin, pump, towel, spring, washhouse, pitcher, barrel, sauna, laundry, steam, trough, cubicle
laundry, clothes, washing: washerwoman, river, soap, line, tub, starch, ironing, machine, coin, thursday, lye, basket
toilet, privy, latrine, bathroom: yard, behind, outhouse, pot, courtyard, corridor, key, pit, downstairs, bucket, hut, cesspit, door
barber, haircut, shave: razor, scissors, square, beard, shop, teeth, leeches, chair, pole
dirty, filthy, filth, mess, muddy: mud, pigs, rats, soot, dung, ash, tannery, gutter, flood, coal, garbage, sewage, dust, blood, oil
garbage, rubbish, trash, waste: pit, dump, heap, collector, river, burn, pigs, bin, alley, ragpicker, incinerator, chute, recycled
fire, kindle, ignite, lighter, matches: flint, tinder, firewood, spark, steel, kindling, bellows, coals, dry, birch, hearth, torch, lantern
firewood, fuel, coal: woodshed, logs, forest, peat, cellar, colliery, charcoal, axe, shortage, tank, pump, barrels, depot, split, dung, merchant
light, lamp, lights, lit: lantern, candle, torch, oil, wick, moon, lighthouse, window, glow, crystal, bulb, switch, generator, beacon, firefly, lamplighter, flare, tallow
dark, darkness, pitch: candle, lantern, torch, cellar, blackout, fuse, moonless, eclipse, shutters, generator, bulb, forest, mine, curfew
glow, glowing, shining, gleam: crystal, mushroom, radiation, rune, ghost, moss, lava, firefly, magic, phosphor, eyes, lantern, reactor, sword, lichen
noise, sound, racket, din: hammer, forge, mill, bell, wind, howl, rats, machine, pump, drill, drum, thunder, ghost, scratching, footsteps, snoring, engine, crying, bells, generator, waterfall, quarry, knocking, creak
loud, quiet, silent: hammer, forge, mill, drums, engine, tavern, library, monks, vow, midnight, children, deserted, snow, whisper, sleeping
hear, heard, listening: footsteps, crying, singing, howl, whisper, scream, chains, bell, wind, knocking, scratching, echo, voices, hoofbeats, gunshot, humming
knock, knocking, scratching, creak, footsteps: rats, ghost, attic, wall, shutter, branch, midnight, floorboard, stairs, pipe, loose, miners, hinge
ringing, bell, bells, siren, alarm: fire, mass, noon, funeral, attack, curfew, tower, dusk, shift, flood, raid, dawn, wedding, monks, school
scream, screaming, crying, howling: ghost, wolf, owl, baby, prisoner, pig, torture, banshee, wind, fox, midnight, birth, mourning
smell, stink, stench, reek: tannery, fish, sewer, sulphur, sulfur, dung, corpse, rot, rotten, smoke, garlic, onion, pigs, swamp, dye, cheese, goat, gas, leak, sweat, burnt, cesspit, herbs, incense, carcass, perfume
fragrance, scent, perfume: lavender, rose, incense, jasmine, bread, baking, honey, pine, herbs, sandalwood, soap, musk, tea
smoke, smoky, fumes: chimney, forge, kiln, charcoal, peat, stove, burning, exhaust, incense, blocked, smokehouse, volcano, factory, green
building, house, built: stone, timber, brick, roof, beams, storey, mason, architect, century, marble, founded, tower, cellar, thatch, monks, foundations
tower: lookout, bell, stairs, wizard, beacon, ruined, tallest, steps, watch, clock, lightning, prisoner
castle, fortress, palace: moat, walls, drawbridge, dungeon, garrison, siege, throne, lord, gatehouse, keep, courtyard, banquet, besieged, ramparts
ruin, ruins, abandoned, deserted, empty: burned, plague, war, haunted, fled, roof, ivy, bandits, owl, treasure, crumbling, died, evacuated, meteor, cursed, dried, mine, exhausted, bats
temple, church, chapel, shrine: bell, altar, relic, priest, candles, mass, crypt, steeple, pilgrims, incense, offering, statue, founded, saint, monks
library, archive, books: shelves, scrolls, librarian, forbidden, chained, catalogue, burned, dust, manuscript, upstairs, borrow, card, silence
market, shop, shops, store: stall, square, saturday, wednesday, vendor, dawn, pottery, cheese, cloth, fish, livestock, counter, awning, bazaar, weekly
prison, jail, cell, dungeon: bars, guard, chain, warden, key, rats, tower, bread, straw, locked, escape, shackles, gallows, debtors, basement
school, academy: teacher, pupils, fee, lessons, desk, bell, rector, entrance, exam, monastery, founded, slate, ruler, dormitory
hospital, healer, clinic: nuns, infirmary, bandage, beds, nurse, surgeon, herbs, leeches, monastery, emergency, ward, ambulance, medbay
inn, tavern, pub, bar: ale, barrel, rooms, sign, landlord, brawl, dice, fiddle, closing, stew, upstairs, travellers, darts
bank, deposit, vault, safe: vault, interest, teller, gold, guard, ledger, loan, combination, moneylender, account, strongbox, robbed
cellar, basement: wine, barrels, rats, trapdoor, damp, cheese, tunnel, potatoes, locked, skeleton, coal, stairs, cool
attic, loft: chest, trunk, dust, bats, ladder, letters, cradle, ghost, hay, pigeons, hidden, junk, mice
kitchen: cook, oven, pots, hearth, servants, knives, pantry, stove, herbs, cat, larder
garden, yard, courtyard: herbs, roses, well, wall, hedge, gardener, vegetables, statue, fountain, bench, bees, apple, hens, gate
roof, leak, leaking: thatch, tiles, storm, bucket, slate, shingles, rain, tarred, hole, beam, gutter, snow
wall, walls: stone, thick, crack, gap, breach, gate, mortar, ivy, guard, ramparts, tall, siege, hollow, built
floor, level, storey: stairs, ground, second, third, upstairs, cellar, attic, lift, deck, boards, basement
window, windows: barred, shutters, glass, broken, stained, bricked, painted, curtain, light, candle, view
door, gate: locked, key, bolt, guard, oak, iron, hinge, knock, password, rusted, bell, barred, sealed, rune, keyhole, opens
corridor, passage, tunnel: secret, cellar, mine, castle, collapsed, bricked, smugglers, lantern, sewer, crypt, harbour, monastery, narrow, maze
cave, cavern: bats, bear, waterfall, smugglers, hermit, dragon, crystal, stalactites, echo, hidden, tide, bones, paintings, mouth, hoard
forest, woods: wolves, oak, pines, charcoal, elves, outlaws, deer, mushrooms, witch, lost, spirits, haunted, boar, clearing
mountain, mountains, hill: pass, peak, snow, goats, dwarves, monastery, mine, eagle, avalanche, hermit, dragon, shepherd, glacier, summit
swamp, marsh, bog: leeches, mosquitoes, fever, mud, quicksand, plank, drowned, reeds, frogs, peat, witch, hag, crocodile
river, stream: trout, mill, ferry, flood, source, mountain, bridge, current, ford, rapids, downstream, barge, frozen, eels, bank
lake, pond: deep, fish, frozen, island, monster, mermaid, drowned, swans, mirror, bottomless, rowing, sunken, dam
sea, ocean, coast: waves, storm, tide, cliffs, pirates, kraken, gulls, whales, reef, salt, lighthouse, fishermen, shipwreck, sharks
island, isle: ferry, lighthouse, treasure, hermit, pirates, prison, leper, castaway, goats, volcano, fishermen, reef, monastery, seals
desert: oasis, dunes, caravan, camel, sandstorm, nomads, scorpion, thirst, mirage, well, sandworm, salt
beach, shore: shells, wreck, driftwood, sand, gulls, tide, pebbles, crabs, seals, amber, washed, umbrella
square, center, centre: fountain, market, statue, town, gallows, well, pillory, clock, cathedral, cobbles, linden
street, neighbourhood, quarter, district: cobbles, tanners, harbour, slum, market, bakers, lamps, merchants, thieves, docks, nobles, brothel, gang, blocks
view, scenery, sightseeing, sights: tower, cathedral, waterfall, castle, museum, bridge, hill, gardens, ruins, harbour, sunset, statue, valley, cliff, lookout
beautiful, prettiest, loveliest: waterfall, sunset, garden, lake, blossom, valley, cathedral, mosaic, stained, meadow, view, cherry
biggest, largest, tallest, highest, deepest: feet, metres, meters, fathoms, tower, cathedral, acres, tonnes, miles, steps, oak
hidden, hide, hiding, secret, concealed: beneath, behind, buried, floorboard, panel, hollow, cellar, chimney, well, brick, loose, attic, statue, mattress, bookcase, crypt, tunnel, cave, false, trapdoor, lining, drawer, stump
treasure, hoard, riches, loot: buried, gold, chest, cave, map, coins, jewels, island, crypt, pirate, dragon, oak, well, wreck, guarded, cursed, tomb, vault, dig
map, chart: captain, drawn, tattoo, tunnels, torn, half, cartographer, chest, library, coast, stars, hidden, marked
valuable, precious, worth, worthless: gold, silver, jewel, ruby, pearl, diamond, amber, silk, relic, painting, brass, glass, fake, antique, copper, ivory, appraised, museum
clue, trace, evidence, hint: footprints, blood, button, letter, glove, torn, ring, scratch, mud, ash, key, thread, witness, fingerprint, knife, initials
broken, broke, defective, damaged: cracked, rusted, snapped, axle, spring, leak, cog, hinge, jammed, wheel, wire, fuse, gear, burnt, hammer, bent, shattered, storm, dropped, spare, repaired
fix, repair, mend: smith, carpenter, mechanic, cobbler, tinker, tailor, nails, glue, solder, spare, wrench, weld, patch, hammer, watchmaker, plumber, wheelwright, tools, tar, thread
wrong, problem, trouble, matter, issue: broken, stolen, missing, sick, leak, drought, wolves, bandits, rats, debt, cursed, quarrel, poisoned, flood, haunted, strike, blight, taxes, jammed, vanished
lost, missing, misplaced, gone, disappeared: stolen, vanished, last, ring, cat, dog, forest, key, purse, searching, fell, well, dropped, ran, footprints, dragged, ransom, reward, drowned
find, found, finder: beach, buried, cellar, attic, drawer, hollow, ditch, beneath, behind, corner, chest, river, washed, pocket, hedge, counter, market
reward, bounty: gold, coins, silver, sheriff, poster, wanted, alive, head, captain, posted, finder, daughter, ransom
stolen, steal, theft, robbed, thief: purse, ring, horse, chicken, jewels, night, window, lock, cloak, caught, servant, pickpocket, magpie, safe, crown, wallet, fence
machine, device, contraption, mechanism: gears, lever, steam, cog, crank, wheel, piston, spring, engine, boiler, switch, button, pump, valve, clockwork, prints, weaves
works, operate, run, start, activate: lever, crank, button, switch, key, handle, pedal, steam, coal, crystal, ignition, password, pull, coin, battery, fuel, rune
stop, deactivate, disable, shut: lever, switch, plug, valve, fuse, wire, code, override, brake, red, button, cut, key, power
computer, terminal, laptop, console: password, virus, disk, login, crashed, keyboard, screen, server, hacked, frozen, data, deleted, backup, mainframe, reboot
internet, wifi, online, network: router, password, cable, signal, tower, cafe, library, satellite, slow, firewall, blocked, antenna, relay
phone, call, contact, reach: number, booth, line, battery, signal, reception, operator, dead, voicemail, radio, telegram, dial, messenger, pigeon
signal, reception, transmission: tower, hill, roof, antenna, jammed, static, beacon, distress, satellite, frequency, mountain, interference, relay, flag, lantern, flare, coordinates
message, letter, send, post, mail: pigeon, courier, rider, telegram, postman, sealed, office, stamp, raven, delivered, radio, noon, coach, envelope
power, electricity, outage, blackout: generator, fuse, cable, battery, turbine, solar, reactor, storm, grid, dam, plant, bill, line, voltage, shortcircuit, windmill, coal
battery, charge, recharge: socket, charger, solar, plug, dead, hours, flat, cable, station, outlet, panel, cell
password, passcode, code, pin, combination: digits, birthday, whisper, guard, written, name, swordfish, knock, note, drawer, numbers, taped, changes, phrase, sesame, backwards
key, keys, unlock: belt, hook, nail, doormat, flowerpot, drawer, neck, locksmith, pocket, ring, steward, innkeeper, lost, copy, jailer, beneath, brass, stone, rusty, warden
lock, locked, locksmith: key, bolt, rusted, pick, combination, padlock, chain, sealed, steward, bars, iron, dwarf, hairpin, tumbler, spell
spare, copy, duplicate: doormat, flowerpot, drawer, neighbour, locksmith, hook, ledge, steward, shed
security, guarded, surveillance: camera, guards, dog, patrol, alarm, laser, sentry, drone, fence, lock, badge, shift, watchtower, retina, checkpoint, turret
access, clearance, badge: card, level, keycard, security, captain, fingerprint, retina, authorised, authorized, restricted, pass, commander, code
robot, android, ai: factory, malfunction, memory, wiped, serial, obey, circuits, programmed, servant, rebelled, model, charging, repaired
spaceship, starship, rocket, shuttle: engine, hyperdrive, hangar, cargo, crew, launch, orbit, reactor, airlock, captain, hull, docking, fuel, thruster, asteroid, crashed
space, orbit, station: airlock, oxygen, vacuum, dock, suit, hull, gravity, module, crew, radiation, reactor, colony, asteroid, shuttle, ring
planet, moon, colony: settlers, dome, atmosphere, mine, terraform, desert, ice, orbit, gravity, storm, toxic, crater, outpost, ore, suns
oxygen, air, breathe: tank, mask, suit, filter, leak, algae, hours, valve, vent, scrubber, helmet, gas, recycled, greenhouse, dome
aliens, alien: tentacles, signal, crashed, hive, invasion, language, egg, telepathic, green, ship, antennae, specimen, infected
gravity, weightless: boots, magnetic, rotation, ring, generator, float, spin, deck
harvest, crop, crops, farming, grow: wheat, barley, rye, oats, potato, cabbage, turnip, drought, hail, blight, locusts, granary, scythe, sickle, barn, sheaves, grapes, rice, autumn, rain, pumpkins, hops
plant, sow, planting, seeds: spring, march, april, frost, furrow, plough, moon, barley, wheat, beans, garden, soil, seedling, bulbs
ripe, pick, picking: august, september, red, autumn, orchard, apples, berries, grapes, ladder, baskets, frost
soil, fertile, barren: clay, sandy, salt, stony, ash, dung, manure, river, silt, marl, black, blight, fallow, cursed
farm, farmer: cows, plough, acres, barn, wheat, sheep, goats, hens, pigs, tenant, milk, harvest, field, hay, chickens
cows, cow, goat, milk: udder, cheese, butter, pasture, bucket, calf, hay, dairy, dry, herd, milkmaid, kicks
sheep, shepherd, wool: flock, lamb, shear, pasture, wolf, ram, dog, hill, fleece, stray, fold, lambing
bees, honey: hive, swarm, clover, heather, wax, smoke, sting, mead, comb, candles, beekeeper
wine, vineyard: grapes, cellar, barrel, press, harvest, slope, vintage, red, sour, cork, oak
fields, field, pasture: wheat, barley, cows, fallow, sheep, river, flooded, rye, scarecrow, stones, fence, plough
feed, fodder: hay, oats, straw, grain, bones, scraps, turnip, meat, barley, seeds, mash, grass, carrots
pest, blight, weevils: rats, locusts, mice, crows, cat, scarecrow, smoke, poison, mould, beetle, caterpillar, rust, granary
made, material, consist: oak, iron, steel, clay, silk, wool, leather, bone, silver, brass, bronze, wood, glass, stone, ivory, paper, plastic, linen, wax, titanium, copper
make, craft, forge, crafted: smith, anvil, hammer, kiln, loom, clay, furnace, mould, steel, carve, stitched, wove, forged, potter, apprentice, handmade
material, supplies, ingredient: ore, timber, leather, clay, wool, flax, charcoal, iron, mine, forest, merchant, caravan, quarry, hides, imported
sword, blade, smith, steel: forged, tempered, dwarves, folded, anvil, notched, sharp, meteorite, hilt, ore, charcoal, ruby, balanced, rust
mine, mining, ore, dig: iron, silver, copper, coal, gold, shaft, collapsed, lantern, pickaxe, dwarves, vein, flooded, gas, tunnel, lode
wood, timber: oak, pine, ash, elm, sawmill, lumber, seasoned, warped, axe, felled, carve, logs, beech
cloth, fabric, tailor: silk, wool, linen, loom, dye, needle, velvet, thread, woven, stitched, measure, bolts, cotton
dye, colour, color, paint: indigo, madder, woad, crimson, lichen, berries, snail, walnut, onion, vat, saffron, pigment, lapis, ochre
pottery, pot, potter: clay, kiln, wheel, glaze, river, cracked, fired, jug, blue, handle
leather, tanner: hide, bark, oak, vats, stink, urine, saddle, boots, belt, tanned, pit
jewelry, jewellery, ring: goldsmith, ruby, engraved, silver, pearl, inherited, wedding, pawned, signet, cursed, brass, stone, emerald
paper, book, printing: press, ink, rags, monks, parchment, copied, type, leather, bound, pages, mill
invention, invented, invent: steam, telescope, press, clock, patent, engineer, explosion, flying, machine, powder, workshop, dynamo
sell, selling, wares, goods, stock: rope, cloth, pots, cheese, herbs, boots, knives, candles, salt, spices, potions, lamp, furs, needles, books, grain, leather, honey
buy, purchase, where: market, stall, shop, smith, baker, merchant, guild, peddler, harbour, auction, square, trader, blackmarket, catalogue, weaver
barter, trade, exchange, swap: furs, salt, eggs, wool, grain, amber, silk, coin, hides, honey, tools, moneychanger, fish, caravan
payment, pay, accept: coin, cash, silver, card, credit, gold, barter, advance, cheque, instalment, tab, copper, deposit
credit, tab, deposit: slate, ledger, advance, month, interest, half, surety, pawn, cash, debtors, friday
change, coins, currency: silver, copper, moneychanger, exchange, penny, notes, bank, credits, crowns, clipped
order, custom, commission: week, days, deposit, measure, advance, workshop, months, waiting, ready, thursday
delivery, deliver, supply: cart, wagon, thursday, boy, caravan, barge, monday, ship, late, doorstep, weekly, overdue, courier
shortage, scarce, lack, short, unavailable: blockade, war, drought, siege, caravan, bandits, smuggled, sold, hoarding, salt, flour, iron, medicine, grain, ration, storm, strike, rats, harvest, imported
supplies, provisions, ration: flour, salted, biscuit, dried, beans, barrel, weeks, storehouse, warehouse, caravan, rice, tins, granary
warehouse, storage, store, keep: barrel, crate, cellar, granary, loft, shed, locked, harbour, sacks, pantry, shelf, chest, vault
quality, good, best: handmade, oak, watered, fake, finest, guild, stamp, sturdy, silk, pure, cracked, rust, warranty, mastercraft, polished
fake, genuine, real, counterfeit, forged, authentic: stamp, lead, brass, glass, bite, seal, watermark, paint, copy, wax, weight, signature, hallmark, forger, expert, gilded, painted
cheat, swindle, scam, overpriced: weights, scale, watered, loaded, dice, marked, chalk, sawdust, brass, fake, clipped, thumb, diluted
refund, warranty, guarantee: receipt, days, broken, exchange, months, week, stamp, final, returned
secondhand, used, antique: rag, flea, pawnshop, stall, attic, auction, widow, worn, estate, patched
auction, bid: hammer, saturday, estate, painting, horses, gavel, hall, lot, highest
caravan, merchant, trader, peddler: camels, silk, spice, salt, mules, spring, desert, road, oasis, guard, wagon, monthly
festival, fair, feast, celebration, celebrate: midsummer, harvest, bonfire, dance, procession, lanterns, fireworks, masks, music, parade, drum, ale, garlands, solstice, saint, maypole, puppet, roast, contest
event, events, happening, going: market, wedding, trial, execution, festival, tournament, concert, auction, dance, funeral, parade, procession, play, match, exhibition, meeting
holiday, anniversary: founding, midsummer, saint, candles, closed, procession, feast, parade, victory, easter, harvest, cake, wreath
party, wedding, birthday, invited: dance, music, cake, saturday, barn, guests, wine, gift, fiddler, bride, hall, feast, invitation, masked
tournament, contest, competition, race: joust, archery, prize, champion, lists, horses, finish, knights, medal, wrestling, silver, cheat, enter, winner, sunday
game, games, play: dice, cards, chess, skittles, marbles, ball, darts, draughts, bowls, poker, kites, hide, riddles, arcade, wrestling
bet, gamble, gambling, casino: dice, cards, loaded, cockfight, horse, lost, debt, coin, cellar, tavern, winnings, odds, marked
music, musician, concert, song: lute, fiddle, drum, flute, harp, choir, tavern, ballad, piano, saturday, organ, guitar, band, bagpipe, minstrel, singer, jazz
dance, dancing: fiddle, saturday, barn, hall, waltz, bonfire, drums, partner, ball, tango, circle
theatre, theater, performance, cinema: stage, actors, puppets, tragedy, comedy, curtain, tickets, troupe, eight, evening, square, costume, screen
entertainment, fun, bored, pastime: tavern, music, dice, cards, theatre, dance, puppets, fair, fishing, jugglers, chess, races, arcade, bowling, bard, circus
sport, match, team: goal, stadium, sunday, ball, league, wrestling, cup, championship, lost, coach, field
news, happened, happen, rumour, rumor: murdered, stolen, vanished, burned, arrested, war, king, died, wedding, arrived, ship, attack, robbed, wolves, plague, escaped, married, tax, found, drowned, hanged, bandits
strange, odd, weird, unusual, uncanny, mysterious: ghost, light, lights, vanish, whisper, footprints, humming, glow, midnight, howl, dead, calf, fog, disappear, cold, moved, symbol, backwards, scratches, shadow, unexplained
mystery, unexplained, puzzle: vanished, footprints, locked, lights, skeleton, letter, stone, crew, symbols, ghost, circle, unsolved, murdered
magic, spell, sorcery, wizard, enchanted: wand, rune, scroll, tower, crystal, circle, potion, staff, familiar, moonlight, incantation, amulet, raven, forbidden, mana, levitate, mirror, grimoire, invisible, fireball
curse, cursed, hex: witch, gravedigger, tomb, idol, ring, sleep, frog, seven, generations, broken, lifted, blood, firstborn, stone, kiss, dying, oath, robbed, crown, toad, gypsy
lift, undo, cure, dispel: kiss, salt, antidote, herb, ritual, priest, moon, blood, potion, tears, holy, forgive, return, name, burn
ghost, ghosts, haunted, spirit, spirits: midnight, chains, bride, attic, cold, weeping, candle, drowned, white, murdered, footsteps, unburied, hanged, rattling, crypt, monk, moan, restless, mirror
dead, undead, buried, grave, cemetery: crypt, tomb, skeleton, coffin, hill, chapel, gravedigger, yew, bones, rise, plague, ashes, mound, stone, catacomb, epitaph
tomb, crypt, catacomb: sarcophagus, bones, king, skeleton, sealed, robbed, trap, inscription, knight, cursed, coffin, treasure, stairs
witch, witches, hag: hut, cauldron, cat, broom, burned, herbs, curse, toad, forest, moon, raven, potion, stake, warts
vampire, werewolf: garlic, silver, stake, coffin, bite, moon, mirror, neck, blood, wolfsbane, sunlight, castle, pale, fangs
demon, devil, summon: circle, pact, soul, horns, sulphur, sulfur, cult, candles, blood, name, exorcist, hell, salt, contract
fairy, fairies, elves, elf: mushroom, ring, forest, changeling, milk, iron, dance, ears, pointed, bargain, hollow, immortal, wings, moonlight
god, gods, goddess, deity, religion, faith: temple, altar, priest, sun, moon, sea, thunder, offering, saint, sacrifice, prayer, idol, shrine, worship, harvest, forge, prophet, incense, creed
pray, prayer, worship, mass: chapel, altar, temple, sunday, candle, kneel, dawn, shrine, bell, incense, monks, rosary, choir, sabbath
offering, sacrifice: goat, lamb, milk, honey, bread, coin, flowers, altar, blood, wine, candle, incense, harvest, bull, rice
prophecy, prophet, oracle, fortune, future: chosen, seventh, eclipse, comet, cards, crystal, palm, dream, stars, blind, entrails, bones, tea, return, doom
relic, artifact, artefact, holy: bone, saint, chalice, finger, crypt, stolen, altar, sword, skull, glass, cup, pilgrims, shroud, heals
amulet, charm, talisman, lucky: rabbit, horseshoe, clover, coin, protects, evil, silver, neck, tooth, rune, grandmother, feather, blessed
potion, elixir, brew, alchemist: herb, mandrake, root, mushroom, heal, strength, love, vial, mercury, toad, cauldron, moon, newt, bitter, sleep
portal, teleport, gateway: circle, stones, mirror, rune, crystal, tower, key, fullmoon, world, wizard, arch, ruins, shimmer
symbol, sign, mark, rune, inscription: carved, door, brotherhood, guild, sun, serpent, ancient, dwarvish, warning, circle, tomb, eye, raven, cult, elvish, tattoo, chalk
statue, monument, memorial: founder, hero, king, marble, bronze, fallen, square, saint, horse, sculptor, battle, war, goddess, erected
history, past, ago, once: founded, built, war, siege, king, burned, century, plague, battle, empire, monks, flood, conquered, monastery, settlers, revolution, dynasty
origin, come, from, source: imported, founded, brought, ancestors, sailors, island, monks, dwarves, legend, settlers, mountain, gift, inherited, invented, caravan, overseas
built, founder, founded, build: king, monks, dwarves, giants, century, romans, architect, mason, duke, settlers, miners, emperor, guild, queen
age, old, oldest, ancient: century, centuries, built, hundred, thousand, generation, founded, rings, dated, empire, decades, grandfather
name, named, called: saint, founder, king, river, battle, because, meaning, legend, ancient, dwarvish, colour, shape, honour, sailors, drowned
legend, story, tale, myth: dragon, hero, king, drowned, bride, giant, treasure, cursed, bell, devil, ghost, sunken, sword, witch, sleeping, stone
war, battle, fought, siege: king, army, fell, walls, cannon, surrendered, burned, widow, border, victory, veteran, trench, peace, invaded, general, catapult
why, reason, cause, because: quarrel, revenge, debt, jealous, inherit, drought, war, plague, law, oath, fear, curse, father, greed, accident
why, purpose, use, used: grind, signal, defend, store, measure, ward, warm, cut, scare, protect, heal, pump, lure, dry
famous, known, fame: cheese, wine, battle, saint, cathedral, relic, pottery, silk, salt, university, bridge, poet, horses, glass, springs
hazard, trap, traps, trapped: pit, spikes, tripwire, arrow, dart, pressure, plate, net, boulder, blade, poison, snare, rune, gas, floor, lever, crocodile, step
poison, poisoned, poisonous, toxic: mushroom, well, snake, berries, gas, antidote, hemlock, arsenic, wine, spores, fumes, nightshade, lead, dart, swamp
sick, plague, disease, epidemic, infection: fever, rats, quarantine, boils, cough, well, healer, buried, fleas, doctor, masks, pox, cholera, swamp, spread, vaccine, ship
medicine, heal, cure, remedy: herb, willow, bark, honey, salve, root, apothecary, moss, leeches, tea, monastery, garlic, nun, pharmacy, antidote, poultice
bandits, robbers, outlaws, thieves: camp, forest, pass, ambush, cave, road, hideout, merchants, toll, masked, captain, caravan, gorge
pirates, pirate: cove, flag, ship, cannon, ransom, island, treasure, rum, galley, attack, captain, merchant, sail, reef
police, guards, guard, patrol: watch, barracks, sheriff, bribe, shift, lantern, helmet, captain, corrupt, changing, asleep, constable, drunk, halberd, armed
escape, flee, evacuate: tunnel, boat, cellar, hills, stairs, lifeboat, pod, bunker, shelter, bridge, refugees, gate, forest
shelter, refuge: cave, barn, inn, monastery, hut, chapel, bunker, cellar, overhang, mill, cabin, lighthouse, tent
camp, camping, tent: fire, clearing, river, forbidden, meadow, dry, wolves, site, blanket, firewood, hammock
guide, scout, lead: shepherd, hunter, ranger, ferryman, trapper, boy, silver, knows, mountain, smuggler, swamp, tracker, pilot
pass, gorge, valley: snow, bandits, avalanche, blocked, toll, mules, may, october, rockfall, fort, narrow, ambush
blocked, blockade, obstacle, impassable: landslide, rockfall, snow, tree, fallen, flood, barricade, soldiers, rubble, toll, mud, wreck, collapsed, avalanche
muddy, slippery, steep, rough: rain, ice, moss, stones, loose, steps, rope, mule, thaw, boots, ruts, goat
narrow, wide, width, fit: cart, horse, sideways, crawl, squeeze, feet, wagon, single, two, abreast, alley, gap
deep, depth: fathoms, feet, metres, bottomless, waist, knee, rope, shaft, drowned, ford, diver
high, height: steps, feet, metres, storeys, ladder, tower, stairs, rope, cliff, tree
size, measure: feet, inches, acres, yards, metres, hectares, cubits, miles, paces, tonnes
number, many, count, amount: dozen, hundred, thousand, score, twenty, forty, pair, hundreds, million, couple, seven, three, twelve
weight, heavy: pounds, stone, tonnes, kilos, ox, lead, ounce, sacks, porters, hundredweight
time, clock, hour: bell, noon, sundial, tower, midnight, chime, stopped, dawn, hourglass, sun, minutes, rooster
tide, tides: low, high, moon, causeway, hours, sandbank, rocks, noon, ebb, harbour, cave
wind, sails: north, gale, mill, mast, east, autumn, shutters, calm, becalmed, chimney
moon, stars, sky: eclipse, comet, werewolf, bright, tide, north, sailors, constellation, astronomer, falling, red, new, telescope
sunrise, sunset, dawn, dusk: six, five, eight, hour, bell, gate, rooster, ferry, wolves, bats
fog, mist: marsh, harbour, bell, ghost, lighthouse, horn, morning, swamp, river, autumn, lost, wreck
ice, frozen, freeze: lake, skate, thin, cracked, december, river, sledge, fishing, thaw, glacier, drowned, harbour
summer, warmest, sunny: drought, june, july, august, hay, swimming, dust, flies, midsummer, thunder, cherries
spring, thaw: floods, lambs, blossom, march, april, mud, meltwater, sowing, storks, calving
autumn, fall: harvest, apples, october, leaves, fog, mushrooms, geese, slaughter, september, cider
drought, dry: well, cracked, harvest, cattle, river, rain, dust, months, prayer, wither, dam
earthquake, volcano, eruption: lava, ash, tremor, cracked, smoke, collapsed, buried, chimney, sulphur, sulfur, slope, evacuated
avalanche, landslide, rockfall: pass, snow, buried, shout, spring, slope, rain, valley, goats, dug, thaw
lightning, struck: tower, oak, tree, barn, burned, steeple, killed, storm, rod
explosion, explode, exploded, bomb: powder, gas, gunpowder, boiler, alchemist, mine, reactor, dust, mill, fuse, cellar, crater, barrels
radiation, radioactive, nuclear: reactor, suit, leak, zone, glow, geiger, mutants, pills, waste, lead, meltdown, fallout
leak, gas: pipe, valve, cracked, smell, candle, hull, canary, seal, bucket, plumber, miners
bunker, vault: hatch, code, shelter, steel, supplies, door, concrete, war, underground, sealed, airtight
elevator, lift: stuck, cable, broken, floor, winch, button, basement, stairs, key, attendant
stairs, steps, ladder: rotten, rung, creak, spiral, steep, cellar, tower, missing, worn, counted
chest, box, crate: lock, key, attic, mimic, coins, nailed, iron, buried, empty, letters, bed, captain
contents, content, inside, contain: coins, letters, bones, jewels, grain, wine, books, skull, dust, powder, empty, silver, doll, lock, straw
bag, luggage, suitcase: left, locker, porter, wagon, lost, station, customs, cloakroom, carousel, stolen, strap
purse, wallet: stolen, pickpocket, coins, belt, dropped, fountain, found, market, beneath
borrow, rent, hire, lease: day, deposit, coin, boatman, stable, return, week, hour, key, silver, mule, landlord
entry, admission, visit, visitors: sunday, noon, hours, fee, guide, closed, children, bell, afternoons, ring, appointment, alms, tour
museum, exhibition, gallery: painting, ticket, statue, skeleton, mummy, coins, closed, monday, curator, swords, guide, mosaic, stolen
zoo, circus: lion, elephant, bear, cage, tent, acrobat, clown, escaped, feeding, monkeys, tamer
painting, portrait, picture: duke, eyes, hidden, stolen, behind, forged, gallery, signed, canvas, frame, ancestor
book, diary, journal: pages, torn, hidden, locked, library, wrote, forbidden, handwriting, captain, shelf, cipher
clock, watch: stopped, midnight, tower, wind, gears, spring, pendulum, watchmaker, fast, slow
mirror: cracked, ghost, silver, cursed, covered, reflection, future, broken, vampire
lighthouse, beacon: keeper, lamp, oil, rocks, fog, wreck, extinguished, stairs, ships, storm
mill, miller: flour, grain, wheel, millstone, river, sails, sacks, rats, grind, burned
harbour, harbor, port, dock: ships, pier, crane, fishermen, tide, cargo, customs, sailors, tavern, anchor, wharf, harbourmaster
canal, sewer, drain: rats, barge, lock, grate, tunnel, alligator, smugglers, stink, thieves, gondola, cholera
pilgrimage, pilgrims, pilgrim: shrine, relic, saint, barefoot, spring, shell, candle, abbey, miracle, staff
miracle, blessed: saint, healed, spring, blind, statue, wept, walked, relic, bread, rain, shrine
taboo, superstition, omen, unlucky: whistle, black, cat, raven, thirteen, ladder, salt, mirror, owl, comet, friday, threshold, eclipse, spilled
tradition, custom, customs, ritual: bride, midwinter, bonfire, masks, bread, salt, candles, ancestors, lantern, elders, burn, shoes, silver, harvest, drown
spy, lurking, watching, watched: window, telescope, tower, eyes, camera, owl, hedge, shadow, peephole, raven, drone, balcony
attack, raid, invasion, raided: orcs, raiders, dawn, night, wall, gate, pirates, dragons, burned, bells, drones, army, horde, walls, cattle, goblins
fortify, defend, defence, defense: wall, moat, palisade, catapult, archers, militia, cannon, gate, turret, ditch, shield, towers, oil, stakes
monument, landmark: oak, tower, stone, cross, statue, obelisk, steeple, arch, windmill, chimney
spooky, creepy, eerie, scary: ghost, graves, skull, owl, doll, fog, whisper, crypt, gallows, hanged, shadow, cellar, raven, scarecrow
forbidden, restricted, sealed, offlimits: crypt, tower, wing, plague, reactor, monks, chained, cursed, guards, laboratory, cellar, quarantine, level, royal
silence, whisper: monks, vow, library, sleeping, avalanche, mourning, temple, dragon, snow
naked, barefoot, shoes, dress: temple, robe, shrine, holy, threshold, veil, bathhouse, mud, hat, uniform, black, mourning, silk
visa, passport, identity, identification: stamp, embassy, border, consul, photo, forged, weeks, chip, registry, scanner, expired
quarantine, isolated: plague, flag, yellow, forty, ship, island, fever, lepers, sealed, infected, camp
electric, wire, wiring, fuse: cellar, box, burnt, shock, spark, storm, rats, gnawed, panel, copper, switch
program, software, bug, virus: crashed, update, infected, code, deleted, disk, patched, mainframe, encrypted, glitch, backup
camera, cameras, cctv: blind, corridor, recorded, footage, guard, entrance, broken, tape, lens, dummy, basement
engine, motor: oil, coal, steam, piston, overheated, cracked, fuel, stalled, spark, coolant, valve, belt
hyperdrive, warp, thruster: coil, crystal, fuel, damaged, jump, overheated, cracked, engineer, sabotage, plasma, leak
crew, aboard: captain, pilot, engineer, cook, mutiny, scurvy, sailors, deck, twelve, doctor, cabin, navigator
cargo, freight, load: crates, barrels, grain, spice, ore, coal, hold, silk, timber, weapons, medicine, contraband, wool, salt
anchor, moor, land: cove, bay, pier, reef, shallow, sandbank, jetty, landing, pad, dock, berth
airlock, hatch, bulkhead: jammed, sealed, code, suit, pressure, crowbar, welded, breach, manual, lever
distress, rescue, sos: signal, beacon, flare, lifeboat, stranded, survivor, radio, captain, drifting, raft
survive, survivors, survivor: lifeboat, cellar, raft, bunker, drifted, rats, snow, wreck, alone, hid, buried, camp
forage, gather, wild: mushrooms, berries, nuts, herbs, nettles, roots, garlic, snails, eggs, hazel, meadow, moss, seaweed
mushroom, mushrooms, berries, herbs: forest, meadow, autumn, poisonous, basket, moss, oak, witch, dried, rain, apothecary
eggs, hens, chickens: fox, coop, hatch, basket, market, laying, rooster, weasel, dozen, grain, stolen
slaughter, butchering: november, pig, smoke, sausages, salt, knife, hams, lard
barn, stable, shed: hay, cow, horse, straw, owl, hayloft, roof, burned, oats, stall, lantern, mare
mill, grind, flour: wheel, river, wind, millstone, sacks, weevils, fee, tenth, rye
cheese, butter: goat, cellar, mould, wheel, churn, cow, aged, months, rind, monks, sheep
brew, beer, brewery, ale: hops, barley, barrel, malt, monks, cellar, yeast, copper, sour, honey
salt: mine, sea, pan, caravan, tax, boil, smuggled, spring, marsh, herring
spices, spice: ship, caravan, pepper, saffron, cinnamon, east, imported, market, ginger, costly
tea, coffee: teahouse, leaves, mountain, kettle, beans, roast, cup, bitter, brewed, porcelain, cafe
sweets, cake, dessert: honey, bakery, sugar, almond, chocolate, apple, cream, nuts, plum, ginger, tart
candles, candle, wax: bees, tallow, chandler, wick, altar, church, stub, drips, penny
soap, perfume: lye, ash, lavender, fat, roses, boiled, oil, musk, bathhouse, tallow
glass, glassblower: furnace, sand, blown, window, stained, beads, lens, bottles, green
rope, net, nets: hemp, fisherman, tar, knots, torn, mended, harbour, ropewalk, frayed
armor, armour, shield, helmet: smith, steel, dent, leather, chainmail, plates, straps, crest, knight, dwarves, rust
gun, rifle, bullets, ammunition: powder, magazine, shells, jammed, permit, drawer, cabinet, hunting, crate, loaded, silver, sheriff
clothes, coat, boots: tailor, wool, fur, patched, cobbler, rags, leather, stitched, silk, stall, soles, linen
furniture, chair, table: carpenter, oak, walnut, carved, legs, wobbles, workshop, inlaid, antique
toy, toys, doll: carved, wooden, attic, rag, porcelain, fair, painted, tinker
gift, present, souvenir: ribbon, honey, carved, lace, birthday, bracelet, bottle, market, pottery, wrapped, postcard
customers, customer, clients: sailors, nobles, soldiers, merchants, students, miners, pilgrims, farmers, regulars, widow, knights
competitor, competition, rival: cheaper, undercut, guild, across, opposite, stole, recipe, customers, monopoly
sold, sellout: noon, gone, week, shipment, yesterday, last, merchant, duke, empty, shelf
inspector, inspection, inspect: customs, stamp, weights, bribe, papers, thursday, scales, seal, crates, surprise
collect, pickup, claim: counter, receipt, office, clerk, stub, days, closing, warehouse, station, signature
counter, office, hall, desk: clerk, queue, window, upstairs, noon, stamp, forms, closed, registry, bell
queue, line, crowd, crowded: hours, bread, pilgrims, market, dawn, ration, tickets, festival, ticket, holiday
strike, riot, protest: wages, bread, workers, miners, tax, dockers, factory, barricade, soldiers, stones, tram
execution, hanging, hanged, gallows: noon, square, thief, rope, axe, crowd, hangman, pirate, murderer, friday, witch
trial, court, hearing: judge, monday, courthouse, accused, witness, jury, verdict, murder, bailiff, noon
parade, procession: saint, drums, banner, soldiers, torches, statue, streets, noon, elephants, candles, masks
fireworks, bonfire, lanterns: midsummer, harbour, midnight, hill, festival, river, powder, alchemist, yearend
lottery, raffle, prize: draw, number, ticket, goose, pig, gold, silver, drawn, winner, ham
chess, cards, dice: tavern, loaded, square, bench, aces, cheat, sleeve, ivory, board
riddle, riddles, quiz: answer, sphinx, shadow, echo, gate, door, three, stone, key
duel, arena, gladiator: dawn, pistols, seconds, sand, lions, sword, champion, blood, bets, pit
disappear, vanish, vanished, abducted: fog, forest, children, miners, night, footprints, fairies, taken, swamp, lights, ship, well, portal, slavers
lights, flashes: marsh, wisps, window, signal, smugglers, hill, lantern, cave, sky, drone, swamp
footprints, tracks, trail: mud, snow, claws, huge, barefoot, hoof, window, river, blood, three, wolf
dream, nightmare, vision: drowned, falling, fire, prophecy, moon, voice, tower, wings, whisper, teeth
voice, voices, whispering: well, wall, crypt, mirror, head, dead, forest, sword, wind, radio
transform, shapeshift, turned: frog, stone, wolf, raven, moon, witch, statue, swan, pig, cursed
immortal, eternal, youth: elixir, vampire, elves, fountain, blood, stone, soul, phylactery, spring, cells
soul, afterlife, heaven, hell: ferryman, river, judge, angels, demons, ancestors, paradise, pact, bottle, reborn
sword, legendary, mythical: stone, lake, dragon, king, cursed, named, glows, tomb, worthy, shattered
sacred, holy: spring, grove, mountain, tree, cow, well, shrine, stone, relic, flame, goddess, crane
church, services, service: sunday, mass, bell, vespers, dawn, candles, choir, priest, evening, sermon
monks, monastery, abbey: bell, cheese, ale, vow, silence, herbs, abbot, scriptorium, honey, robes, guests, cloister
wedding, funeral: bell, chapel, saturday, church, white, black, procession, priest, wreath, guests
king, crown, throne: heir, coronation, murdered, usurper, poisoned, regent, exiled, abdicated, palace, battle
extinct, died, vanished, last: hunted, plague, war, drought, century, meteor, centuries, poisoned, dragons
discover, discovered, discovery: cave, shepherd, miners, plough, digging, accident, ruins, sailors, explorer, farmer, storm
change, changed, different, before: mill, war, fire, fields, factory, bridge, forest, poor, fishing, railway, swamp, fishermen
happiest, lucky, fortunate: clover, horseshoe, chimney, found, harvest, coin, escaped, survived
cleaner, sweep, tidy: monday, broom, chimney, servant, maid, soot, mop, robot, widow
bell, doorbell, knock: rope, servant, loud, broken, twice, three, door, brass, porter
cold, freezing, frozen, chilly, shiver, shivering, chill: cloak, coat, blanket, scarf, glove, mitten, fur, shawl, sweater, jumper, parka, sheepskin, quilt, muff, tea, soup, broth, stove, heater, firewood, coal, brandy
warm, warmth, winter, wintry, cosy, cozy: coat, cloak, wool, woollen, fur, fleece, sock, stocking, mitten, scarf, hat, cap, hood, blanket, quilt, eiderdown, boots, flannel, brazier, heater, cocoa, mulled
heat, sweltering, sweaty, stuffy, summer: fan, parasol, linen, sandals, sherbet, lemonade, ice, sorbet, hat, cotton, cooler
thirsty, thirst, parched, sip, quench: water, ale, beer, wine, tea, juice, lemonade, cider, milk, mead, buttermilk, cordial, soda, cola, coffee, canteen
drink, drinks, beverage, refreshment: ale, beer, wine, mead, cider, rum, brandy, whisky, whiskey, gin, vodka, tea, coffee, cocoa, juice, lemonade, milk, water, soda, cordial, cocktail
drunk, booze, liquor, alcohol, tipple, spirits: rum, brandy, whisky, whiskey, gin, vodka, schnapps, moonshine, absinthe, ale, beer, stout, wine, mead, cider, grog, port, sherry, bourbon
sober, driving, nonalcoholic: water, tea, coffee, juice, lemonade, milk, soda, cordial, cola, cocoa
hangover, hungover: coffee, water, pickle, broth, aspirin, egg, tonic, powder, tea
hungry, hunger, starving, starved, famished, peckish, eat, food: bread, loaf, cheese, ham, sausage, stew, soup, pie, pasty, porridge, bacon, egg, apple, roast, sandwich, dumpling, noodle, ration, burger, fish
snack, nibble, bite, munch: nuts, crisps, chips, biscuit, cookie, cracker, apple, pretzel, jerky, bun, pasty, pastry, popcorn, raisin, cheese, sandwich, muffin
breakfast, morning: bread, roll, bun, egg, bacon, porridge, oats, butter, jam, honey, milk, coffee, tea, kipper, croissant, bagel, pancake, cereal
lunch, midday, noon: sandwich, pie, pasty, soup, cheese, bread, ham, salad, stew, noodle, burger, wrap
supper, dinner, meal: stew, roast, mutton, beef, pork, chicken, trout, soup, pie, potato, cabbage, sausage, venison, pasta, curry
sweet, sweets, sugary, candy, treat, dessert: honey, cake, tart, bun, pastry, jam, toffee, caramel, chocolate, sugar, syrup, marzipan, candy, fudge, liquorice, biscuit, cookie, gingerbread, custard, fig, date
salty, savoury, savory: salt, ham, bacon, olive, pickle, anchovy, herring, cheese, pretzel, crisps, jerky, pasty, sausage, cracker
sour, tart, tangy: lemon, lime, vinegar, pickle, sauerkraut, gooseberry, rhubarb, buttermilk, yogurt, cherry
bitter: coffee, ale, chicory, hops, wormwood, absinthe, tonic, quinine, chocolate
spicy, spice, season, seasoning, flavour, flavor: pepper, chili, ginger, cinnamon, clove, nutmeg, saffron, mustard, cumin, curry, paprika, garlic, salt, thyme, sage, rosemary, horseradish, cardamom
hot, steaming, piping: soup, stew, tea, coffee, cocoa, broth, porridge, pie, mulled, toddy, chestnut, noodle
fresh: bread, loaf, roll, milk, egg, fish, oyster, trout, lettuce, berry, cream, butter, vegetable, fruit, herb
fruit, juicy, vitamin: apple, pear, plum, cherry, grape, orange, lemon, peach, apricot, fig, date, berry, strawberry, raspberry, melon, banana, quince, pomegranate
vegetable, vegetables, greens, veg, vegetarian, vegan: cabbage, carrot, onion, leek, turnip, potato, bean, pea, lettuce, spinach, beet, parsnip, radish, cucumber, tomato, mushroom, pumpkin, tofu, lentil
meat, butcher: beef, pork, mutton, lamb, ham, bacon, sausage, venison, chicken, goose, rabbit, liver, steak, rib, tripe, veal, salami, hare
seafood, fishy: cod, herring, trout, salmon, eel, oyster, mussel, crab, lobster, shrimp, mackerel, sardine, kipper, squid, carp, pike, tuna
dairy: milk, cheese, butter, cream, yogurt, curd, whey, buttermilk
bake, baking, baker, dough: flour, yeast, sugar, egg, butter, salt, milk, raisin, cinnamon, vanilla, tin, oven, almond, cocoa
cook, cooking, kitchen, recipe, boil, fry: pot, pan, kettle, cauldron, skillet, ladle, knife, spoon, salt, pepper, oil, lard, butter, onion, garlic, flour, herb, spice, stove, saucepan, grater, sieve
pastry, bun, roll, baked: croissant, muffin, scone, tart, brioche, bagel, biscuit, doughnut, strudel, turnover, danish, bun, roll, loaf, pastry, cake, pie
bread, loaf: rye, barley, roll, bun, baguette, flatbread, sourdough, crust, bannock, rusk, pretzel, cob
keep, lasts, preserve, spoil, durable: salted, smoked, dried, jerky, hardtack, biscuit, pickle, jam, tin, tinned, canned, ham, bacon, salt, vinegar, raisin, pemmican, ration
provisions, rations, supplies, victuals, trail, hike: hardtack, jerky, biscuit, cheese, sausage, bacon, oats, dried, waterskin, canteen, bread, apple, nuts, raisin, ration, tin, pemmican
camp, camping, outdoors, wilderness, overnight: tent, bedroll, blanket, hammock, tinderbox, flint, matches, kettle, axe, lantern, rope, canvas, tarpaulin, stove, hatchet, canteen, groundsheet
desert, dunes, sand, oasis: waterskin, canteen, water, turban, scarf, headscarf, camel, date, goggles, hat, parasol, veil, salt, compass, sunscreen, robe
sea, sail, sailor, voyage, ship, aboard: rope, canvas, sail, tar, anchor, compass, chart, sextant, spyglass, oilskin, rum, hardtack, lime, lifebelt, net, oar, barrel, tackle, pitch, oakum
seasick, seasickness, nausea, queasy, vomit, airsick: ginger, peppermint, mint, chamomile, tonic, biscuit, tablet, pill, cracker
mountain, mountains, peak, climb, climbing, cliff, scale: rope, hook, grapnel, grapple, piton, pick, crampon, boots, harness, carabiner, glove, ladder, staff, axe, pulley
jungle, swamp, marsh, bog: machete, net, boots, waders, quinine, antidote, netting, repellent, hammock, pole
snow, ice, blizzard, frost, slippery: boots, skis, sledge, sled, snowshoes, skates, fur, mitten, shovel, crampon, goggles, sleigh, parka, salt
rain, rainy, wet, soaked, storm, drizzle, downpour: cloak, umbrella, oilskin, raincoat, boots, hood, poncho, galoshes, wellingtons, tarpaulin, oilcloth, mackintosh, towel, hat
sun, sunny, sunburn, sunburnt, glare: hat, straw, parasol, sunglasses, sunscreen, lotion, aloe, bonnet, visor, veil, salve, cap, goggles
wind, windy, draught, draughty: scarf, cloak, shutter, curtain, kite, shawl, coat, goggles, felt
mud, muddy, puddle: boots, clogs, galoshes, wellingtons, waders, brush, doormat, pattens, gaiters
dark, cave, night, see, dungeon, tunnel, mine, cellar: lantern, torch, candle, lamp, oil, flashlight, wick, glowstick, headlamp, tinderbox, taper, lightstone, goggles, batteries
light, lighting, illuminate, glow, bright: candle, lamp, lantern, torch, oil, wick, bulb, chandelier, candlestick, flashlight, tallow, taper, beeswax, glowglobe, lampshade, lightbulb
fire, ignite, kindle, spark, burn: flint, steel, tinder, tinderbox, matches, lighter, firewood, kindling, bellows, charcoal, coal, oil, peat, logs, firestone
fuel, heating, hearth, stove, fireplace: firewood, coal, charcoal, peat, logs, oil, kerosene, paraffin, petrol, gasoline, diesel, propane, briquette, tallow, poker, bellows
tired, weary, exhausted, sleepy, fatigue: coffee, tea, tonic, bed, pillow, blanket, mattress, hammock, room, chair, cushion, stimulant, bedroll
awake, alert, energy, pep: coffee, tea, tonic, cola, espresso, stimulant, guarana, stim, ginseng, chocolate
sleep, sleeping, bed, insomnia, sleepless, rest, nap: bed, room, mattress, pillow, blanket, bedroll, hammock, cot, quilt, lavender, valerian, chamomile, poppy, nightshirt, pajamas, pyjamas, futon, draught
lodging, stay, inn, bedding, guest: room, bed, cot, sheets, blanket, pillow, mattress, loft, suite, straw, hostel, bunk
wash, bath, bathe, clean, shower, hygiene, dirty, filthy, grubby: soap, towel, basin, bucket, tub, sponge, brush, comb, shampoo, washcloth, flannel, pumice, jug, ewer
laundry, stain, stained, launder: soap, lye, starch, washboard, tub, detergent, bleach, mangle, peg, clothesline, iron, borax
scrub, sweep, dust, dusty, mess, tidy: broom, mop, brush, bucket, duster, cloth, rag, soap, dustpan, vacuum, beeswax, polish, vinegar, sponge
smell, stink, stench, reek, sweat: perfume, soap, incense, lavender, cologne, rosewater, potpourri, pomander, deodorant, scent, musk
perfume, fragrance, scent, fragrant, aroma: rosewater, lavender, musk, jasmine, sandalwood, amber, ambergris, cologne, violet, bergamot, incense, myrrh
teeth, tooth, toothache, breath: toothbrush, toothpaste, clove, mint, peppermint, toothpick, tweezers, pliers, myrrh, poppy
hair, hairy, barber, tangled: comb, brush, ribbon, hairpin, scissors, shampoo, pomade, wig, dye, henna, bonnet, net, curlers, barrette
bald, balding: wig, hat, cap, tonic, ointment, toupee, turban
shave, beard, moustache, stubble: razor, soap, brush, lather, strop, blade, mirror, aftershave, scissors, wax
beauty, beautiful, makeup, cosmetics, complexion, skin: rouge, powder, kohl, lipstick, cream, lotion, mirror, henna, rosewater, mascara, perfume, balm, eyeliner
wound, wounded, bleed, bleeding, cut, gash, injured, stabbed, injury, hurt: bandage, salve, ointment, potion, herb, needle, plaster, medkit, lint, gauze, yarrow, suture, catgut, iodine, healing, tourniquet, poultice, balm
heal, healing, cure, medicine, remedy, treat, health: potion, elixir, salve, ointment, herb, tincture, tonic, balm, pill, tablet, syrup, medkit, poultice, draught, antidote, leech, antibiotic, bandage
sick, ill, illness, fever, feverish, flu: willow, bark, quinine, aspirin, tonic, syrup, broth, elixir, herb, feverfew, elderflower, pill, antibiotic, thermometer, tea, potion
cough, throat, coughing, hoarse, sneeze, sneezing, nose: honey, lozenge, syrup, thyme, sage, liquorice, handkerchief, tissue, chamomile, menthol, eucalyptus, tea, lemon, horehound
headache, migraine, head: aspirin, willow, feverfew, lavender, peppermint, powder, pill, tablet, painkiller, paracetamol, ibuprofen
pain, ache, sore, aching, painful: poppy, laudanum, aspirin, willow, arnica, liniment, salve, morphine, opium, painkiller, balm, ointment, ibuprofen, mandrake, comfrey
stomach, belly, indigestion, tummy, cramps, diarrhea: ginger, peppermint, fennel, charcoal, chamomile, caraway, bicarbonate, antacid, mint, castor, bitters, rhubarb
burned, burnt, scald, scalded, blister: aloe, salve, ointment, balm, honey, bandage, gauze, plaster, lard
bruise, sprain, sprained, swollen, joints, rheumatism: arnica, liniment, comfrey, bandage, salve, poultice, ice, crutch, balm, camphor, nettle
broken, bone, leg, limp, lame, crippled, walk: crutch, cane, splint, plaster, stick, bandage, brace, wheelchair, comfrey, prosthetic, staff, cyberleg
feet, foot, barefoot, sole: boots, shoes, sandals, slippers, socks, stockings, clogs, moccasins, trainers, sneakers, insoles, salve, plaster
poisoned, poison, venom, bitten, snakebite, sting, stung: antidote, antivenom, charcoal, theriac, bezoar, antitoxin, emetic, vinegar, milk
itch, itchy, rash, lice, fleas, bedbugs: ointment, salve, comb, sulphur, sulfur, lavender, calamine, vinegar, powder, cream, pennyroyal
infection, infected, pus, fester, rotting: antibiotic, penicillin, honey, iodine, alcohol, vinegar, salve, garlic, sulfa, poultice, antiseptic
blind, eyes, eyesight, shortsighted, squint, blurry: spectacles, glasses, lens, monocle, eyedrops, eyepatch, cane, contacts, implant
deaf, hearing, ears, noise, noisy, loud: trumpet, earplugs, cotton, wax, earmuffs, headphones
pregnant, pregnancy, birth, childbirth: raspberry, cradle, blanket, swaddling, ginger, nappy, linen, shawl, folic
baby, newborn, infant: cradle, rattle, milk, blanket, nappy, diaper, bottle, pram, bonnet, swaddling, bootees, teether, pacifier, formula
plague, disease, epidemic, contagious: mask, vinegar, gloves, garlic, sachet, vaccine, disinfectant, soap, incense, respirator, camphor, pomander
calm, nervous, nerves, anxious, worried, stress: chamomile, valerian, lavender, balm, tea, brandy, incense, laudanum, poppy, sedative
strength, strong, stronger, muscle: potion, elixir, tonic, gauntlet, belt, ginseng, meat, exoskeleton, protein, steroid, oak, steel, rope, chain, brandy
blade, sword: longsword, shortsword, sabre, saber, rapier, scimitar, cutlass, falchion, katana, dagger, claymore, broadsword, knife, blade
sharp, cutting, slice, chop, carve, edge: knife, axe, scissors, razor, sword, dagger, saw, cleaver, sickle, scythe, chisel, shears, blade, hatchet, scalpel, machete
blunt, dull, sharpen, hone: whetstone, grindstone, file, strop, oil, sharpener
protect, protection, defend, defence, defense, armour, armor: shield, helmet, chainmail, breastplate, gauntlet, mail, cuirass, leather, greaves, gambeson, hauberk, buckler, vest, kevlar, amulet, ward, forcefield
shoot, archer, range, distance, sniper: bow, arrow, crossbow, bolt, quiver, sling, musket, pistol, rifle, bullet, gunpowder, bowstring, cartridge, javelin, blaster
ammo, ammunition, reload: arrow, bolt, bullet, cartridge, powder, gunpowder, shell, magazine, shot, cell, flint, stones
gun, firearm: pistol, revolver, rifle, musket, shotgun, flintlock, blunderbuss, carbine, derringer, holster, cartridge, blaster, laser
explode, explosive, blast, bomb, blow: gunpowder, grenade, dynamite, fuse, keg, petard, nitroglycerin, plastique, firework, detonator, saltpeter
bodyguard, unsafe, mugged: dagger, cudgel, whistle, staff, cane, knife, pepper, taser, stunner, pistol, dog
stun, unharmed, alive, capture, catch, tie, bind: net, rope, manacles, shackles, handcuffs, cuffs, chain, lasso, snare, bolas, tranquilizer, cage, stunner, cord
hunt, hunting, hunter, deer: bow, arrow, spear, trap, snare, crossbow, rifle, knife, hound, falcon, hawk, horn, decoy, bait, shotgun
fish, fishing, angler, angling: rod, hook, line, net, bait, worm, reel, lure, float, tackle, trap, basket, harpoon, creel, waders
trap, rats, mice, rat, mouse, vermin, pests: trap, mousetrap, poison, cat, terrier, snare, arsenic, bait, cheese, cage, ferret
insects, mosquitoes, flies, wasps, bugs, moths: net, repellent, citronella, flypaper, swatter, lavender, cedar, camphor, candle, mothballs, pyrethrum
curse, cursed, hex, evil, bewitched: amulet, talisman, charm, salt, holy, rowan, horseshoe, scroll, sage, blessing, ward, rosary
luck, lucky, fortune, unlucky: horseshoe, charm, clover, amulet, talisman, coin, rabbit, dice, tarot, lottery, medallion
future, fate, foretell, divination, prophecy: tarot, cards, crystal, runes, pendulum, horoscope, almanac, bones, mirror, tealeaves
magic, magical, wizard, enchanted, spell, sorcery, mage: wand, staff, scroll, potion, grimoire, amulet, ring, crystal, orb, rune, robe, cauldron, mandrake, spellbook, talisman, reagent
witch, brew, alchemy, alchemist, potion: cauldron, mandrake, nightshade, toad, newt, mortar, pestle, vial, retort, alembic, sulphur, mercury, quicksilver, wolfsbane, root, herb
mana, spellcasting, recharge: crystal, potion, elixir, shard, essence, orb, moonstone
pray, prayer, holy, temple, church, bless, worship, god: candle, incense, rosary, icon, censer, crucifix, prayerbook, bible, bell, idol, myrrh, frankincense, beads, offering
monk, nun, pilgrim, pilgrimage: habit, robe, staff, sandals, beads, badge, rosary, scallop, psalter, cowl, relic
write, writing, letter, scribble, note, scribe: paper, ink, pen, quill, parchment, pencil, envelope, inkwell, vellum, notebook, blotter, chalk, slate, stylus, penknife, typewriter
post, mail, send, seal: envelope, stamp, wax, signet, parcel, twine, paper, postcard, ribbon, pigeon, telegram
read, reading, book, books, story, stories, novel: book, novel, almanac, newspaper, magazine, scroll, spectacles, candle, ballad, bookmark, pamphlet, atlas, comic, tome
learn, study, student, school, knowledge, lesson: book, primer, slate, chalk, abacus, notebook, manual, dictionary, globe, textbook, satchel, pencil, scroll, grammar
news, happening: newspaper, gazette, broadsheet, pamphlet, magazine, almanac, radio
draw, sketch, drawing, artist: charcoal, pencil, paper, chalk, crayon, sketchbook, ink, easel, pastel, eraser
paint, painting, colour, color: paint, brush, canvas, easel, pigment, ochre, varnish, turpentine, palette, roller, whitewash, linseed, primer, watercolour
dye, dyeing, red, blue, purple: indigo, madder, woad, saffron, cochineal, alum, henna, vermilion, ochre, murex
remember, memory, diary, record: notebook, journal, diary, calendar, photograph, camera, locket, recorder, album, keepsake
photo, photograph, picture, snapshot: camera, film, lens, tripod, album, frame, postcard, flash, daguerreotype
time, hour, punctual, clock: watch, clock, hourglass, sundial, calendar, alarm, chronometer, candle
measure, weigh, weight, length: scales, balance, ruler, tape, yardstick, compass, plumb, level, calipers, callipers, weights, sextant, jug
count, calculate, sums, reckon, compute, bookkeeping: abacus, ledger, calculator, counters, slate, computer, terminal, tally, processor
lost, direction, navigate, route, orientation: map, compass, chart, atlas, guidebook, sextant, spyglass, lodestone, astrolabe, beacon, navigator
spy, far, faraway, observe, scout: spyglass, telescope, binoculars, scope, lens, drone, camera, mirror, crystal
stars, astronomy, sky: telescope, astrolabe, chart, globe, orrery, lens, almanac, sextant
hide, hidden, disguise, unseen, unnoticed, invisible, sneak: cloak, hood, mask, wig, moustache, veil, invisibility, camouflage, costume, chest, potion, dye
steal, thief, thieving, burglar, rogue, pickpocket: lockpick, crowbar, rope, grapnel, gloves, mask, sack, jemmy, soot, skeleton
lock, locked, secure, valuables, safe: padlock, key, chain, strongbox, chest, bolt, safe, coffer, latch, hasp, lockbox
pry, force, unlock: crowbar, lockpick, key, hammer, chisel, pick, axe, jemmy, saw, ram
escape, flee, prison, jail: file, rope, ladder, hacksaw, horse, disguise, saw, key, lockpick
fake, forge, forged, papers, identity: passport, seal, ink, signet, stamp, parchment, permit, chip, licence, visa
build, building, construct, house: timber, plank, brick, nail, hammer, mortar, stone, lime, cement, beam, saw, tile, slate, thatch, trowel, shingle
roof, leak, leaking, leaky, waterproof: tile, slate, thatch, tar, pitch, shingle, bucket, lead, tarpaulin, oilcloth, wax, sealant, putty
wood, carpenter, woodwork, timber: saw, plane, chisel, hammer, nail, mallet, glue, drill, auger, axe, adze, plank, sandpaper, varnish, oak, pine
tree, fell, lumber, woodcutter, logs: axe, saw, hatchet, wedge, chainsaw, maul, billhook
repair, fix, mend, broken, tools, tool: hammer, nail, glue, screwdriver, pliers, wrench, spanner, screw, needle, thread, wire, tape, toolbox, solder, rivet, patch, saw
stick, attach, fasten, join, glue: glue, nail, screw, rope, twine, tape, wire, rivet, string, clamp, buckle, resin, pin, clasp, hook, staple
tie, bundle, string: rope, twine, cord, string, strap, leather, thong, ribbon, belt, wire
hang, hook, shelf: nail, hook, peg, bracket, hammer, shelf, screw, tapestry, frame, rack
metal, smith, blacksmith, iron, forge, smithing: anvil, hammer, tongs, ingot, bellows, charcoal, ore, steel, iron, bronze, copper, rivet
shiny, polish, rust, rusty, tarnished: oil, polish, sand, wax, brush, cloth, steel, grease, vinegar, sandpaper
squeak, creak, oil, lubricate: oil, grease, tallow, lubricant, wax, lard
dig, digging, hole, treasure, trench: shovel, spade, pick, pickaxe, mattock, hoe, detector, bucket, lantern, map
mining, miner, ore, gems: pickaxe, pick, lantern, helmet, shovel, cart, canary, rope, dynamite, drill, sieve, laser
garden, gardening, plant, planting, flowers: seed, spade, hoe, rake, trowel, bulb, watering, pot, manure, shears, seedling, compost, fertilizer, hose, secateurs, rose
farm, farmer, field, harvest, crop, sow, plough: scythe, sickle, hoe, rake, plough, plow, seed, pitchfork, sack, flail, barley, wheat, ox, yoke, manure, basket, tractor
sew, sewing, tailor, torn, tear, ripped, stitch, button: needle, thread, thimble, scissors, button, cloth, pin, yarn, ribbon, patch, lace, hook, bobbin, fabric
knit, knitting, weave, weaving, spin: wool, yarn, needle, spindle, loom, flax, shuttle, distaff, skein, crochet
fabric, cloth, textile: linen, wool, silk, cotton, velvet, satin, felt, canvas, hemp, muslin, brocade, flannel, tweed, damask, denim, lace
clothes, clothing, wear, dress, outfit, garment, naked: tunic, shirt, trousers, breeches, skirt, gown, dress, cloak, coat, hose, blouse, jacket, vest, apron, robe, jeans, suit, doublet
trousers, pants: breeches, hose, leggings, jeans, slacks, trousers, pants, pantaloons, overalls, shorts, braies
underwear, undergarment, underclothes: drawers, shift, chemise, corset, petticoat, stockings, socks, bra, briefs, bloomers, loincloth
shoes, boots, footwear: boots, sandals, slippers, clogs, moccasins, trainers, sneakers, laces, sole, heel, shoe, pumps, galoshes
hands, fingers, grip: gloves, mittens, gauntlets, ring, muff, thimble, gauntlet
fancy, elegant, ball, court, formal, noble: gown, silk, velvet, gloves, fan, brocade, lace, doublet, tuxedo, pearls, slippers, wig, brooch, tiara, cravat
uniform, worker, labour, workman: apron, overalls, gloves, boots, helmet, smock, cap, coveralls, goggles, toolbox
leather, hide, tanned: boots, belt, saddle, gloves, jerkin, pouch, satchel, bridle, purse, scabbard, strap, wallet, vest, holster
fur, furry, pelt: fox, sable, mink, beaver, ermine, rabbit, bear, wolf, muff, stole, hat, coat
wool, woollen, woolen: sweater, scarf, socks, blanket, mittens, shawl, yarn, cap, tunic, felt, cloak, fleece
silk, silken, satin: gown, scarf, ribbon, stockings, handkerchief, robe, shawl, veil, kimono, sash, kerchief, tie
silver, silverware: ring, spoon, goblet, brooch, candlestick, bracelet, necklace, locket, chain, earring, dagger, cutlery, tray, mirror
gold, golden, gilded: ring, necklace, bracelet, chain, crown, coin, goblet, brooch, earring, locket, watch, ingot, medallion
wooden, carved, woodcraft: bowl, spoon, chair, stool, table, chest, figurine, flute, barrel, cradle, staff, box, clogs, doll
glass, crystal: bottle, mirror, vial, goblet, lens, bead, window, lamp, decanter, vase, jar, spectacles, marble
clay, pottery, ceramic, porcelain, earthenware: pot, jug, bowl, plate, cup, vase, jar, pitcher, tile, teapot, amphora, urn, mug, figurine
jug, pitcher, jar, bottle, flask, vessel: jug, pitcher, ewer, flagon, carafe, decanter, flask, jar, amphora, pot, canteen, bottle, urn, demijohn, vial
cup, mug, tankard: goblet, tankard, mug, cup, beaker, chalice, glass, stein, tumbler, horn, teacup
bowl, plate, dish, crockery, tableware: bowl, plate, platter, saucer, trencher, dish, tureen, tray, spoon, fork, cutlery, ladle, chopsticks
bag, sack, pouch: satchel, purse, backpack, knapsack, rucksack, sack, pouch, basket, haversack, suitcase, saddlebag, handbag, duffel, wallet
carry, haul, transport, load, luggage, heavy: backpack, sack, basket, satchel, cart, wheelbarrow, barrow, mule, donkey, yoke, crate, trunk, suitcase, saddlebag, sledge, pannier, trolley, handcart
store, storage, keep, container: chest, box, barrel, crate, jar, sack, trunk, cupboard, cask, tin, basket, shelf, drawer, coffer, locker, cabinet
money, coins, cash: purse, pouch, wallet, strongbox, belt, moneybag, coffer, ledger, safe
furniture, furnish, sit, seat: chair, table, stool, bench, bed, chest, cupboard, wardrobe, sofa, desk, shelf, cushion, armchair, rug, dresser
decorate, decoration, ornament, cosy: tapestry, vase, carpet, rug, curtain, painting, candlestick, mirror, cushion, garland, statuette, figurine, lantern, wreath, poster
window, curtain, privacy: curtain, shutter, blind, glass, pane, drape, screen, putty
soft, comfortable, comfy, cuddly: pillow, cushion, feather, down, silk, velvet, fleece, blanket, fur, slippers, cotton, cashmere, quilt
pretty, lovely: ribbon, flower, brooch, bead, lace, ring, necklace, scarf, vase, fan, bracelet, earring, comb
jewellery, jewelry, jewel, gem, sparkle, sparkling: ring, necklace, brooch, earring, bracelet, pendant, ruby, emerald, sapphire, diamond, pearl, amethyst, amber, opal, tiara, anklet
gift, present, birthday, surprise: ribbon, ring, brooch, necklace, toy, doll, book, perfume, flower, scarf, chocolate, locket, mirror, watch, candle, bracelet
love, sweetheart, lover, girlfriend, romantic, woo, valentine, flirt: rose, flower, ring, locket, ribbon, chocolate, perfume, necklace, philtre, poem, bouquet, pendant, earring
sorry, apologize, apology, forgive: flower, rose, bouquet, chocolate, wine, cake, necklace, card
wedding, bride, marry, propose, engagement, betrothed: ring, veil, gown, dress, bouquet, cake, flower, ribbon, lace, champagne, garland, silk
child, children, kid, daughter, son, toddler: doll, toy, ball, top, hoop, marbles, rattle, kite, puppet, candy, teddy, blocks, whistle, lollipop, crayon, gingerbread
toy, toys, plaything: doll, ball, top, hoop, marbles, kite, puppet, soldier, whistle, teddy, robot, dollhouse, sword
play, game, games, bored, boredom, gamble, pastime: dice, cards, chess, checkers, draughts, dominoes, ball, puzzle, marbles, backgammon, console, book, kite
music, musician, song, sing, bard, tune, instrument: lute, flute, fiddle, drum, harp, lyre, pipe, violin, guitar, piano, trumpet, tambourine, songbook, strings, bagpipe, recorder, microphone, zither
dance, dancing, dancer: slippers, shoes, skirt, tambourine, fan, bells, castanets, fiddle, gown, ribbon, veil
celebrate, celebration, party, feast, festival: wine, champagne, cake, ale, mead, firework, garland, lantern, balloon, confetti, goose, roast, keg, streamer, cider
christmas, yule, solstice, holiday: holly, mistletoe, candle, wreath, gingerbread, goose, fir, bauble, pudding, ivy, tinsel, stocking
masquerade, costume, carnival, theatre, actor: mask, wig, costume, feather, cape, rouge, greasepaint, fan, domino, veil
smoke, smoker, smoking, tobacco: pipe, tobacco, cigar, cigarette, snuff, matches, lighter, hookah, pouch, ashtray, pipeweed, cheroot, vape
horse, pony, mare, riding, ride, rider: saddle, bridle, reins, hay, oats, stirrup, horseshoe, spurs, blanket, halter, whip, saddlebag, carrot, bit
stable, fodder, feed, hay: hay, oats, straw, barley, bran, trough, bucket, nosebag, pitchfork, alfalfa
cart, wagon, carriage, wheel: axle, wheel, spoke, grease, harness, spare, tarpaulin, rope, yoke, linchpin, hub
dog, puppy, hound: bone, collar, leash, lead, muzzle, kennel, biscuit, whistle, basket, brush, bowl, scraps
cat, kitten: milk, fish, basket, collar, ball, catnip, sardine, litter, bell
bird, birds, parrot, falcon, chicken, hens: cage, seed, perch, grain, hood, jess, corn, millet, feeder, lure, coop
cow, goat, sheep, livestock, cattle, pig: bell, halter, hay, pail, shears, salt, crook, churn, fence, trough, prod
bees, beekeeper, honey: hive, smoker, veil, skep, beeswax, comb, mead, gloves
mount, beast, saddle: horse, pony, mule, donkey, camel, ox, llama, griffin, hippogriff, elephant
river, swim, drown, float, boat, cross: raft, oar, rope, canoe, rowboat, cork, lifebelt, paddle, waders, lifejacket, dinghy, pole
dive, diving, underwater: snorkel, mask, flippers, wetsuit, helmet, gills, regulator, oxygen, aqualung
fly, flying, air, wings: broomstick, carpet, feather, glider, balloon, jetpack, parachute, levitation, drone, wings, hippogriff, hoverboard, goggles
breathe, oxygen, vacuum, space, gas, smoke, fumes: oxygen, tank, mask, respirator, helmet, spacesuit, filter, suit, airlock, rebreather, scrubber
astronaut, spacewalk, orbit, weightless, gravity: spacesuit, helmet, tether, oxygen, thruster, boots, visor, jetpack, magboots
spaceship, starship, shuttle, engine, hyperdrive: coolant, thruster, fuel, coil, reactor, plating, hull, deuterium, stabilizer, antimatter, plasma, capacitor, sealant
radiation, radioactive, fallout, wasteland: geiger, iodine, suit, mask, lead, filter, pills, dosimeter, shelter
robot, android, droid, machine: servo, battery, oil, circuit, chip, sensor, actuator, wire, processor, coolant, gear, bolt
implant, cyborg, cyberware, augment, upgrade: chip, implant, prosthetic, optics, cyberarm, neural, processor, port, cybereye, reflex
hack, hacker, crack, code: deck, cyberdeck, laptop, terminal, dongle, decrypter, decoder, chip, software, keylogger, cable, antenna
computer, pc, laptop, internet, online, office: laptop, keyboard, mouse, monitor, cable, router, tablet, printer, modem, drive, headset, webcam
data, save, file, files, backup: drive, disk, datapad, memory, crystal, stick, chip, cartridge, card, datacard
call, phone, talk, contact, communicate, signal, message: phone, smartphone, radio, comlink, communicator, telegraph, telegram, whistle, horn, flare, pager, pigeon, transmitter, antenna
charge, battery, power, electricity, plug: charger, battery, cable, adapter, generator, cell, powerbank, solar, socket, extension, dynamo
listen, radio, songs, headphones: radio, headphones, speaker, gramophone, record, cassette, earbuds, phonograph, walkman
movie, film, television, tv: television, projector, screen, popcorn, dvd, videotape, hologram, remote
translate, language, foreign, understand: dictionary, phrasebook, translator, primer, grammar, interpreter
drive, car, vehicle, motor, breakdown: tire, tyre, petrol, gasoline, oil, battery, jack, wrench, wiper, spark, plug, jumper, antifreeze, windscreen
bicycle, bike, cycle, flat, puncture: pump, patch, tube, helmet, chain, bell, tire, tyre, pedal, lamp
electric, electrical, wire, wiring, fuse: wire, fuse, bulb, cable, switch, tape, solder, socket, pliers, circuit, screwdriver
emergency, rescue, stranded: flare, whistle, rope, medkit, beacon, blanket, torch, lifebelt, radio, bandage, flashlight
extinguish, blaze: bucket, extinguisher, sand, hose, pump, axe, ladder, blanket
pump, tap, pipe, plumbing: bucket, rope, pulley, pipe, wrench, washer, pump, hose, plunger, spanner, faucet
purify, filter, drinkable, contaminated: filter, charcoal, tablets, kettle, iodine, cloth, purifier, still
toilet, privy, chamber: chamberpot, paper, bucket, lime, tissue, commode, bedpan
tea, brew: kettle, teapot, tea, chamomile, mint, cup, sugar, lemon, honey, saucer, milk, strainer, jasmine, oolong
coffee, caffeine: beans, espresso, cappuccino, latte, mill, grinder, cup, mocha, filter, cream
picnic, basket, outing: basket, blanket, sandwich, lemonade, cheese, wine, cake, fruit, pie, thermos
diet, slim, healthy, lean: salad, fruit, broth, yogurt, vegetable, oats, nuts, fish, cucumber, tofu, tea
toothless, chew, invalid, weak: soup, broth, porridge, custard, pudding, gruel, mash, milk, dumpling
cheap, simple, pennies, beggar, poor: bread, crust, porridge, candle, ribbon, apple, bun, onion, turnip, matches, button, herring
souvenir, keepsake, memento, trinket, tourist: postcard, figurine, magnet, badge, mug, bead, shell, medal, charm, bell, keyring
antique, antiques, ancient, collector, relic: coin, vase, clock, figurine, idol, scroll, locket, statue, medal, manuscript, fossil, snuffbox, amphora
junk, scrap, salvage, parts, spare: wire, gear, bolt, copper, spring, circuit, pipe, plate, battery, sheet, rivet, screw, motor
military, soldier, army, recruit, war: helmet, boots, canteen, bedroll, shield, pike, musket, bayonet, knapsack, ration, spear, bugle
knight, tournament, joust: lance, shield, helmet, plume, surcoat, armour, armor, spurs, gauntlet, banner, breastplate, warhorse
banner, flag, badge, crest, heraldry: pennant, flag, tabard, brooch, signet, embroidery, banner, silk, pole
doctor, surgeon, nurse, healer, operate: scalpel, bandage, needle, forceps, tweezers, saw, leech, stethoscope, syringe, catgut, gauze, lint, alcohol, thermometer
inject, injection, dose, shot: syringe, needle, stim, vaccine, morphine, insulin, vial, hypospray, adrenaline
collect, gather, forage, berries, mushrooms: basket, knife, pouch, sickle, gloves, bucket, sack, jar, net
science, scientist, experiment, laboratory, lab: microscope, flask, vial, retort, scales, beaker, magnet, burner, thermometer, lens, acid, prism, pipette
law, legal, contract, deed, official: parchment, seal, ink, wax, stamp, ribbon, ledger, vellum, form
sports, sport, exercise, train, training: ball, racket, dumbbell, gloves, sneakers, trainers, rope, bat, weights, target, whistle, mat
barter, trade, merchant, caravan: scales, ledger, salt, spice, silk, bead, fur, cask, bale, amber, cloth, camel, wine
flower, flowers, bouquet, florist: rose, lily, tulip, violet, daisy, carnation, vase, ribbon, orchid, wreath, sunflower, peony
birthmark, ugly, scar, pimple, spots, wrinkles: powder, cream, lotion, ointment, veil, mask, salve, rouge
fertility, potency, impotent, passion: oyster, mandrake, ginseng, philtre, charm, aphrodisiac, amulet, damiana
";
    }
}
