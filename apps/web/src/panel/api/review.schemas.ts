import { Temporal } from 'temporal-polyfill';
import { CASE_STATUSES, CaseStatus } from '@lib/panel/cases/case-status';
import { AskedInformation } from '@lib/panel/review/reviews.query';
import { ReviewedCase } from '@lib/panel/review/reviews.service';
import { Reviewer } from '@lib/panel/review/review-case';
import { day, key, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { timelineOf } from '../../cases/case/timeline.presenter';
import { CASE_IN_QUEUE, CaseInQueue, caseInQueue } from './panel.schemas';
import { Papers, PAPERS_COPY, papersOfCopy } from './snapshot.schema';

interface EventJson {
  readonly kind: string;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly by: string;
}

export interface ReviewJson {
  readonly case: CaseInQueue;
  readonly serviceReference: string;
  readonly copy: Papers;
  readonly asked: readonly AskedInformation[];
  readonly timeline: readonly EventJson[];
  readonly others: readonly { readonly reference: string; readonly status: CaseStatus }[];
}

export const reviewJson = ({ case: of, copy, time, asked, timeline, others }: ReviewedCase): ReviewJson => {
  const words = timelineOf(timeline);
  return {
    case: caseInQueue(of, time),
    serviceReference: copy.child.serviceReference,
    ...{ copy: papersOfCopy(copy), asked, others },
    timeline: timeline.map(({ kind, at, by }, index) => ({ kind, at, by, title: words[index]!.title })),
  };
};

const ASKED = shape<AskedInformation>('AskedInformation', 'A question to the borough, and its answer', {
  id: key('Key of the question'),
  question: text('What was asked'),
  section: orNull(text('The section of the referral it is about')),
  askedAt: moment('When'),
  askedByName: text('By whom', 'A coordinator'),
  dueOn: day('The working day the answer is due'),
  answer: orNull(text('The answer; null while it is open')),
  answeredAt: orNull(moment('When it was answered')),
  answeredByName: orNull(text('By whom')),
});

export const REVIEW = shape<ReviewJson>('CaseInReview', 'A case as your panel sees it', {
  case: CASE_IN_QUEUE,
  serviceReference: text('The reference by which a panel knows the child', 'C-7KQ4M2'),
  copy: PAPERS_COPY,
  asked: list(ASKED, 'What was asked, newest first'),
  timeline: list(
    shape<EventJson>('SharedEvent', 'Something that happened', {
      kind: text('What, as a code', 'submit'),
      title: text('The same in words', 'Submitted to the panel'),
      at: moment('When'),
      by: text('By whom'),
    }),
    'What happened, newest first',
  ),
  others: list(
    shape<ReviewJson['others'][number]>('OtherCase', 'Another case of the same child before the panel', {
      reference: text('Reference of the case', 'PLP-2026-0098'),
      status: oneOf(Object.keys(CASE_STATUSES), 'Where it stands'),
    }),
    'So that a duplicate is seen before it is heard twice',
  ),
});

export interface ReviewersAnswer {
  readonly reviewers: readonly (Reviewer & { readonly cases: number })[];
}

export const REVIEWERS = shape<ReviewersAnswer>('CaseReviewers', 'Who can review a case', {
  reviewers: list(
    shape<ReviewersAnswer['reviewers'][number]>('CaseReviewer', 'A coordinator of the panel', {
      id: key('Key of the person'),
      name: text('Their name', 'A coordinator'),
      cases: whole('How many cases they review now', 3),
    }),
    'The coordinators of its panel',
  ),
});
