import { ReturnState } from '@lib/surveys/returns/held-return';
import { ComparedReturn } from '@lib/surveys/comparing/compared-return';
import { borough, flag, list, moment, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { STATE } from '../../survey-approval/api/approval.schemas';
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
  VersionJson,
} from '../../survey-approval/api/compared.schemas';

export interface ReviewedJson {
  readonly waveId: string;
  readonly boroughId: number;
  readonly state: ReturnState;
  readonly version: number;
  readonly sharesReturns: boolean;
  readonly sharesChildren: boolean;
}

const REVIEWED = {
  ...STATE,
  boroughId: borough('DfE number of the borough'),
  sharesReturns: flag('Whether the borough lets the programme read its returns today'),
  sharesChildren: flag('Whether it lets it read rows about children too'),
};

export interface QueuedJson extends ReviewedJson {
  readonly wave: string;
  readonly submittedAt: string;
  readonly daysWaiting: number;
  readonly daysLate: number;
  readonly queries: number;
  readonly outliers: number | null;
}

export const QUEUED = shape<QueuedJson>('SurveyQueued', 'A return that is reviewed', {
  ...REVIEWED,
  wave: text('What the wave is called', 'March 2026'),
  submittedAt: moment('When it was last submitted'),
  daysWaiting: whole('Days since'),
  daysLate: whole('Days after the deadline of the borough; 0 in time'),
  queries: whole('Queries in it, explained'),
  outliers: orNull(whole('Totals far from the last wave; null where they are not shared', 0)),
});

export interface ReviewJson extends ReviewedJson, ComparedReturn {
  readonly versions: readonly VersionJson[];
  readonly decisions: readonly DecisionJson[];
  readonly comments: readonly CommentJson[];
  readonly sections: readonly SectionJson[];
}

export const REVIEW = shape<ReviewJson>('SurveyReview', 'A return as it is reviewed', {
  ...REVIEWED,
  versions: list(VERSION, 'Each time it was submitted, newest first'),
  decisions: list(DECISION, 'What was decided, oldest first'),
  comments: list(COMMENT, 'What was asked, and what was replied'),
  sections: list(SECTION, 'The last version, as far as the borough shares it'),
  totals: list(TOTAL, 'Its numbers beside the last wave'),
  sinceLastWave: orNull(list(DIFFERENCE, 'What is different from the last wave; null in a first')),
  sinceLastVersion: orNull(list(DIFFERENCE, 'What is different from the version before; null of a first')),
});
