import { PieceKind } from './personal-pieces';

/** Made-up notes for the spec of `personalPieces`: 500 with something personal in them, 500 ordinary ones. */

const FIRST = [
  'Kwabena', 'Siobhan', 'Tadeusz', 'Oluwatobi', 'Brogan', 'Zuleikha', 'Marcin', 'Ngozi', 'Delroy', 'Ioana', 'Tyrone', 'Chantelle',
  'Yohannes', 'Gulsen', 'Farhan', 'Jakub', 'Latoya', 'Mehreen', 'Saoirse', 'Dwayne', 'Amina', 'Harriet', 'Joshua', 'Mohammed',
  'Ellie', 'Priya', 'Connor', 'Shanice', 'Yusuf', 'Megan',
]; // prettier-ignore
const LAST = [
  'Adeyemi', 'Brathwaite', 'Kowalczyk', 'O’Sullivan', 'Tesfaye', 'Hussain-Malik', 'Thorogood', 'Nwachukwu', 'Pemberton', 'Osei',
  'McAllister', 'Demir', 'Fitzgibbon', 'Okonkwo', 'Szymanski', 'Quartey', 'Venkataraman', 'Lindqvist', 'Abebe', 'Trelawney',
]; // prettier-ignore
const NAMED = [
  (first: string, last: string): string => `She was collected by ${first} ${last} on Friday.`,
  (first: string): string => `He shares a room with ${first} and they get on.`,
  (first: string, last: string): string => `Referred after the death of her uncle, ${first} ${last}.`,
  (_first: string, last: string): string => `The key worker, Mr ${last}, saw him twice.`,
  (first: string, last: string): string => `${first} ${last} has asked for contact.`,
  (first: string): string => `Her sister ${first} is placed elsewhere in London.`,
  (first: string): string => `Mum says that ${first}’s school will keep the place.`,
];
const STREETS = ['SE6 4RU', 'BR1 3UH', 'e17 4jf', 'N1C 4AG', 'SW1A1AA', 'CR0 2YL', 'ub8 1uw', 'RM13BD'];

/** Ten digits with the right check digit, made from a number. */
export const nhsNumber = (seed: number): string => {
  const nine = String(400_000_000 + ((seed * 7_919) % 99_999_999));
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumber(seed + 1) : `${nine}${check}`;
};

const spaced = (ten: string): string => `${ten.slice(0, 3)} ${ten.slice(3, 6)} ${ten.slice(6)}`;

const of = <Value>(values: readonly Value[], at: number): Value => values[at % values.length]!;

interface PersonalNote {
  readonly kind: PieceKind;
  readonly text: string;
}

const PHONES = ['07700 900', '+44 7700 900', '020 7946 0', '(020) 7946 0'];

const OTHERS: readonly ((at: number) => PersonalNote)[] = [
  (at) => {
    const number = nhsNumber(at);
    return { kind: 'nhs-number', text: `Number ${at % 8 === 0 ? number : spaced(number)} is on the form.` };
  },
  (at) => ({ kind: 'postcode', text: `The flat is near ${of(STREETS, at)} and quiet.` }),
  (at) => ({ kind: 'phone', text: `Call ${of(PHONES, at)}${String(100 + at).slice(-3)} after 5pm.` }),
  (at) => ({ kind: 'email', text: `Write to ${of(FIRST, at).toLowerCase()}.${at}@example.org about it.` }),
];

/** Half of them names, which are the hardest; the others of each kind alike. */
export const PERSONAL_NOTES: readonly PersonalNote[] = Array.from({ length: 500 }, (_, at) => {
  const half = Math.floor(at / 2);
  if (at % 2 === 1) return of(OTHERS, half)(half);
  return { kind: 'name', text: of(NAMED, half)(of(FIRST, half), of(LAST, half * 3 + 1)) };
});

const WHO = [
  'She',
  'He',
  'The young person',
  'The child',
  'Her mother',
  'His grandmother',
  'The carer',
  'They',
];
const DOES = [
  'has been seen by CAMHS every two weeks since September',
  'was excluded from school in Year 10 and has an EHCP',
  'wants to stay in Croydon, near college and friends',
  'went missing 3 times between 14 March and 2 April 2026',
  'speaks Tigrinya and needs an interpreter for the Home Office interview',
  'would like to be placed with a Muslim family who speak Somali',
  'has a score of 24 on the Strengths and Difficulties Questionnaire',
  'needs a solo home with 2:1 staffing, waking nights and Level 3 support',
  'does well at football and wants to join a team in Lewisham',
  'is open to the Youth Justice Service after an offence in May',
  'cannot live in Hackney or Tower Hamlets because of a threat from a group',
  'was in a Tier 4 unit for 11 weeks and left on a Tuesday',
  'has asthma, is allergic to nuts and is registered with a GP in Bromley',
  'attends a special school in Kent and travels by taxi for 45 minutes',
  'sees the family on Saturdays and at Christmas, supervised',
  'had two placements in 12 months; the last cost £6,120.50 a week',
  'is subject to a full care order made by the Family Court in 2024',
  'has been approached online on Snapchat by older people',
  'came from Eritrea through Italy and France in 2025',
  'is waiting for an autism assessment, expected before Easter',
];
const THEN = [
  'A step down to fostering is planned within 26 weeks.',
  'Ofsted has been told; registration is expected in January.',
  'The Independent Reviewing Officer agrees.',
  'We asked 14 providers and had 2 offers.',
  'The review is on 3 December 2026.',
  'Health has been asked for a part of the cost.',
  'No vacancy was found in London or the South East.',
];

/** What people write every day: offices, places, languages, days and numbers, and nobody’s name. All are different. */
export const ORDINARY_NOTES: readonly string[] = Array.from({ length: 500 }, (_, at) => {
  const mixed = (at * 37) % (WHO.length * DOES.length * THEN.length);
  const [who, rest] = [mixed % WHO.length, Math.floor(mixed / WHO.length)];
  return `${of(WHO, who)} ${of(DOES, rest)}. ${of(THEN, Math.floor(rest / DOES.length))}`;
});
