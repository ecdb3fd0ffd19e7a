import { GiveBackTable } from '@lib/surveys/give-back/give-back.service';
import { ReturnState } from '@lib/surveys/returns/held-return';
import { InTheWay } from '@lib/surveys/submitting/not-ready.error';
import { NotSent } from '@lib/surveys/submitting/not-sent';
import { ComparedReturn } from '@lib/surveys/comparing/compared-return';
import { day, key, list, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import {
  COMMENT,
  CommentJson,
  DECISION,
  DecisionJson,
  DIFFERENCE,
  SECTION,
  SectionJson,
  TOTAL,
  VERSION,
  VERSION_FIELDS,
  VersionJson,
} from './compared.schemas';

/** Where a return can stand once it was started. */
export const RETURN_STATES: readonly ReturnState[] = [
  ...(['in progress', 'ready to approve', 'submitted', 'under review'] as const),
  ...(['returned', 'resubmitted', 'accepted'] as const),
];

export const STATE = {
  waveId: key('Key of the wave'),
  state: oneOf(RETURN_STATES, 'Where the return stands'),
  version: whole('Goes up with each step: send it back with the next'),
};

interface StateJson {
  readonly waveId: string;
  readonly state: ReturnState;
  readonly version: number;
}

const LEFT = shape<InTheWay>('SurveyLeft', 'What still stands in the way of handing it in', {
  missing: whole('Answers that are missing'),
  toConfirm: whole('Answers that were filled in and wait to be confirmed'),
  errors: whole('Errors to mend'),
  queries: whole('Queries to mend or explain'),
  comments: whole('Comments of the reviewer without a reply'),
});

export interface CheckJson extends StateJson, ComparedReturn {
  readonly left: InTheWay;
  readonly notSent: readonly NotSent[];
  readonly comments: readonly CommentJson[];
}

export const CHECK = shape<CheckJson>('SurveyCheck', 'A return as a whole, before it is handed on', {
  ...STATE,
  left: LEFT,
  totals: list(TOTAL, 'Its numbers beside the last wave'),
  sinceLastWave: orNull(list(DIFFERENCE, 'What is different from the last wave; null in a first')),
  sinceLastVersion: orNull(list(DIFFERENCE, 'What is different from what was last submitted; null before')),
  notSent: list(
    shape<NotSent>('SurveyNotSent', 'An answer that is kept and not submitted', {
      section: text('Code of the section', 'distance'),
      rowKey: orNull(text('What tells the row from the others', '["C-7KQ4M2"]')),
      question: text('Code of the question', 'distance_comment'),
    }),
    'Answers to questions that are not asked any more',
  ),
  comments: list(COMMENT, 'What the reviewer asks about the last version'),
});

export interface SubmittedJson extends StateJson {
  readonly versions: readonly VersionJson[];
  readonly decisions: readonly DecisionJson[];
  readonly comments: readonly CommentJson[];
  readonly number: number;
  readonly since: ComparedReturn['sinceLastVersion'];
}

export const SUBMITTED = shape<SubmittedJson>('SurveySubmitted', 'A return that was submitted', {
  ...STATE,
  versions: list(VERSION, 'Each time it was submitted, newest first'),
  decisions: list(DECISION, 'What was decided, oldest first'),
  comments: list(COMMENT, 'What was asked'),
  number: whole('The version that was asked for'),
  since: orNull(list(DIFFERENCE, 'What was different in it from the one before; null of the first')),
});

export interface CopyJson extends VersionJson {
  readonly sections: readonly SectionJson[];
}

export const COPY = shape<CopyJson>('SurveyCopy', 'A copy of what was submitted', {
  ...VERSION_FIELDS,
  sections: list(SECTION, 'Its sections'),
});

export interface ReceiptJson extends StateJson {
  readonly reference: string;
}

export const RECEIPT = shape<ReceiptJson>('SurveyReceipt', 'The receipt of a return', {
  ...STATE,
  reference: text('The reference of the receipt', 'S-7KQ4M2'),
});

interface BesideJson {
  readonly area: string;
  readonly value: number | null;
  readonly symbol: string | null;
}

interface LineJson extends Pick<GiveBackTable['lines'][number], 'label' | 'own' | 'ownBefore'> {
  readonly beside: readonly BesideJson[];
}

interface TableJson {
  readonly title: string;
  readonly release: string | null;
  readonly on: string | null;
  readonly lines: readonly LineJson[];
}

export interface GiveBackJson {
  readonly waveId: string;
  readonly number: number;
  readonly tables: readonly TableJson[];
}

export const GIVE_BACK = shape<GiveBackJson>('SurveyGiveBack', 'Your own figures beside London’s', {
  waveId: key('Key of the wave'),
  number: whole('The version your figures are of'),
  tables: list(
    shape<TableJson>('SurveyGiveBackTable', 'Figures that London released', {
      title: text('What they are', 'Placements'),
      release: orNull(text('The release; null while there is none', 'PL-OF-2026-03-31-placements')),
      on: orNull(day('The day it is about')),
      lines: list(
        shape<LineJson>('SurveyGiveBackLine', 'A figure', {
          label: text('What it is', 'Foster placements'),
          own: orNull(whole('As your borough answered; null where it did not', 180)),
          ownBefore: orNull(whole('The same in your last wave', 175)),
          beside: list(
            shape<BesideJson>('SurveyGiveBackCell', 'A whole cell of the release', {
              area: text('The area', 'London'),
              value: orNull(whole('The number; null where a symbol stands', 6500)),
              symbol: orNull(oneOf(['c', 'k', 'u', 'x', 'z'], 'The symbol in its place')),
            }),
            'By area',
          ),
        }),
        'The figures; the first is the whole the others are part of',
      ),
    }),
    'Tables; none where London releases nothing that counts the same',
  ),
});
