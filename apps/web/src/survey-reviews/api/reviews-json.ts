import { QueuedReturn } from '@lib/surveys/reviewing/review-queue.service';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import {
  commentJson,
  decisionJson,
  sectionJson,
  versionJson,
} from '../../survey-approval/api/compared.schemas';
import { QueuedJson, ReviewedJson, ReviewJson } from './reviews.schemas';

const reviewedJson = ({
  wave,
  head,
  sharing,
}: Pick<QueuedReturn, 'wave' | 'head' | 'sharing'>): ReviewedJson => ({
  waveId: wave.id,
  boroughId: head.boroughId,
  state: head.state,
  version: head.version,
  sharesReturns: sharing.returns,
  sharesChildren: sharing.children,
});

export const queuedJson = (one: QueuedReturn): QueuedJson => ({
  ...reviewedJson(one),
  wave: one.wave.title,
  submittedAt: one.version.submittedAt.toString(),
  daysWaiting: one.daysWaiting,
  daysLate: one.version.daysLate,
  queries: one.version.tally.queries,
  outliers: one.outliers,
});

export const reviewJson = (found: ReturnForReview): ReviewJson => ({
  ...reviewedJson(found),
  versions: found.versions.map(versionJson),
  decisions: found.decisions.map(decisionJson),
  comments: found.comments.map(commentJson),
  sections: found.sections.map(sectionJson(found.compiled)),
  totals: found.totals,
  sinceLastWave: found.sinceLastWave,
  sinceLastVersion: found.sinceLastVersion,
});
