import { ReferralState } from '@lib/panel/referrals/referral';
import { AnswerSource } from '@lib/panel/referrals/facts/prefill';
import { Marker } from '@lib/panel/referrals/markers/marker-rules';
import { MissingAnswer } from '@lib/panel/referrals/sections/missing-answers';
import { Kind } from '@lib/panel/referrals/sections/section';
import {
  byName, day, flag, list, moment, oneOf, orNull, Schema, shape, text, whole,
} from '../../../api-docs/schemas/schema'; // prettier-ignore
import { OneSectionJson, ReferralJson, SectionJson } from './referral-json';

const STATES: readonly ReferralState[] = ['draft', 'with approver', 'submitted', 'superseded'];
const KINDS: readonly Kind['is'][] = ['text', 'choice', 'many', 'day', 'number', 'money', 'yes-no'];

const ANSWER: Schema = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
  description: 'Text, a code, a day, a number, pence, or several codes, as its question asks',
  examples: ['What is needed'],
};

const SOURCE = shape<AnswerSource>('AnswerSource', 'Where a filled-in answer came from', {
  source: text('What said so', 'SSDA903 return'),
  trueAt: day('The day it was true'),
  confirmed: flag('Whether an officer said that it is right'),
});

export const MISSING = shape<MissingAnswer>(
  'MissingAnswer',
  'What stands between a referral and being sent',
  {
    section: text('Code of the section', 'needs'),
    question: text('Code of the question'),
    label: text('The question'),
    because: oneOf(['blank', 'to confirm'], 'Not answered, or filled in and not confirmed yet'),
  },
);

const ANSWERED = shape<SectionJson['answers'][number]>('ReferralAnswer', 'An answer', {
  question: text('Code of the question'),
  answer: ANSWER,
  words: text('The answer in words'),
  source: orNull(SOURCE),
});

const QUESTION = shape<SectionJson['questions'][number]>('ReferralQuestion', 'A question of a section', {
  code: text('Its code'),
  label: text('The question'),
  hint: orNull(text('What helps to answer it')),
  kind: oneOf(KINDS, 'How it is answered; money is whole pence'),
  choices: orNull(
    byName(text('The answer in words'), 'Its answers by code; null where there are none given'),
  ),
  needed: flag('Whether it has to be answered, as the other answers stand, before the referral is sent'),
  toPanel: flag('Whether the panel is shown the answer'),
});

const OF_CASE = {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', 'A1234'),
};

const SECTION_FIELDS = {
  section: text('Its code', 'needs'),
  title: text('Its title'),
  questions: list(QUESTION, 'What it asks'),
  answers: list(ANSWERED, 'What is answered; filled in from what is known where nobody has saved it'),
  missing: list(MISSING, 'What it lacks'),
  warnings: list(text('A sentence'), 'What in its texts may say who or where somebody is'),
  version: whole('Goes up with each save; 0 where nobody has saved it', 0),
  savedAt: orNull(moment('When it was last saved')),
  savedByName: orNull(text('By whom', 'A made-up officer')),
};

const SECTION = shape<SectionJson>('ReferralSection', 'A section of a referral', SECTION_FIELDS);

export const ONE_SECTION = shape<OneSectionJson>('OneReferralSection', 'A section of a referral by itself', {
  ...OF_CASE,
  ...SECTION_FIELDS,
});

export const REFERRAL = shape<ReferralJson>('Referral', 'A version of what a borough refers', {
  ...OF_CASE,
  number: whole('Its number, from 1'),
  state: oneOf(STATES, 'Where it stands'),
  sentByName: orNull(text('Who sent it to an approver')),
  sentBackBecause: orNull(text('What the approver wants mended')),
  submittedByName: orNull(text('Who approved and submitted it')),
  submittedAt: orNull(moment('When')),
  sections: list(SECTION, 'In their order'),
  prompts: list(
    shape<Marker>('ReferralPrompt', 'What to look at; never a statement of law about the child', {
      code: text('Its code', 'out-of-area'),
      prompt: text('What to look at'),
      dueOn: orNull(day('By when, where its rule says')),
    }),
    'Worked out from the answers',
  ),
  version: whole('Goes up with each step; send it back with one'),
});

export interface CheckAnswer {
  readonly reference: string;
  readonly localReference: string;
  readonly state: ReferralState;
  readonly missing: readonly MissingAnswer[];
  readonly warnings: readonly string[];
  readonly may: 'send' | 'submit' | null;
  readonly version: number;
}

export const CHECK = shape<CheckAnswer>('ReferralCheck', 'What stands between a referral and the panel', {
  ...OF_CASE,
  state: oneOf(STATES, 'Where it stands'),
  missing: list(MISSING, 'Answers that are missing or have to be confirmed'),
  warnings: list(text('A sentence'), 'What in its texts may say who or where somebody is'),
  may: orNull(oneOf(['send', 'submit'], 'What you may do with it now; null for nothing')),
  version: whole('Goes up with each step; send it back with one'),
});

export interface SubmittedAnswer {
  readonly reference: string;
  readonly localReference: string;
  readonly referral: ReferralJson | null;
}

export const SUBMITTED = shape<SubmittedAnswer>('SubmittedReferral', 'The version the panel has', {
  ...OF_CASE,
  referral: orNull(REFERRAL),
});
