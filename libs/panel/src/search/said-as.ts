import { ANSWERS, SearchAnswer } from './approach';
import { REFUSAL_REASONS, RefusalReason } from './refusal-reason';

/** How people write an answer in an e-mail or a sheet, besides its own words. */
const ANSWER_WORDS: Readonly<Record<SearchAnswer, readonly string[]>> = {
  waiting: ['pending', 'awaiting', 'awaiting answer', 'awaiting response', 'asked', 'sent', 'considering', 'tbc'],
  offer: ['offered', 'yes', 'accepted', 'can offer', 'place offered', 'available'],
  refused: ['no', 'refusal', 'declined', 'decline', 'rejected', 'turned down', 'unable', 'unable to offer', 'cannot offer'],
  'no answer': ['no reply', 'no response', 'none', 'nothing'],
}; // prettier-ignore

const REASON_WORDS: Readonly<Record<RefusalReason, readonly string[]>> = {
  'no vacancy': ['full', 'no vacancies', 'no beds', 'no bed', 'no capacity', 'no space', 'vacancy', 'vacancies', 'capacity'],
  needs: ['cannot meet needs', 'unable to meet needs', 'complexity', 'too complex', 'need'],
  risk: ['risks', 'risk level', 'risk too high', 'too risky'],
  age: ['sex', 'gender', 'age range', 'too young', 'too old'],
  mix: ['matching', 'match', 'mix with others', 'mix of children', 'group', 'group mix', 'impact on others'],
  staffing: ['staff', 'no staff', 'staff shortage'],
  registration: ['registration scope', 'statement of purpose', 'not registered for this', 'outside registration'],
  location: ['area', 'distance', 'too far', 'too close', 'too near'],
  price: ['cost', 'fee', 'too dear', 'too expensive'],
  'start date': ['timescale', 'timing', 'start', 'not in time', 'could not start in time'],
  inspection: ['ofsted', 'inspection concern', 'ofsted concern'],
  other: ['something else'],
}; // prettier-ignore

/** The answer a word stands for, exactly; null where none. */
export const answerSaid = (text: string): SearchAnswer | null => coded(text, ANSWERS, ANSWER_WORDS);

/** The reason a word stands for, exactly; null where none. */
export const reasonSaid = (text: string): RefusalReason | null => coded(text, REFUSAL_REASONS, REASON_WORDS);

const coded = <Code extends string>(
  text: string,
  labels: Readonly<Record<Code, string>>,
  words: Readonly<Record<Code, readonly string[]>>,
): Code | null => {
  const said = plain(text);
  const codes = Object.keys(labels) as Code[];
  return codes.find((code) => [code, plain(labels[code]), ...words[code]].includes(said)) ?? null;
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
