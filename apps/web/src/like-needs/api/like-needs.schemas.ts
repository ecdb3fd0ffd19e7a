import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { LIKE_AGES, LIKE_NEEDS, LikeAge, likeLabel, LikeNeed } from '@lib/measures/cubes/like-needs';
import { Decision, DECISIONS } from '@lib/measures/like-needs/like-decision';
import { Candidate, LikeNeedsFound } from '@lib/measures/like-needs/like-needs.service';
import { releaseReference } from '@lib/releases/selecting/release';
import { day, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

interface LikeDecisionJson {
  readonly decision: Decision;
  readonly because: string;
  readonly releaseOn: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

export interface LikeJson {
  readonly need: LikeNeed;
  readonly age: LikeAge;
  readonly label: string;
  readonly children: number;
  readonly own: number | null;
  readonly interested: readonly string[];
  readonly decisions: readonly LikeDecisionJson[];
}

export interface LikesJson {
  readonly release: string | null;
  readonly notShown: number;
  readonly candidates: readonly LikeJson[];
}

const LIKE_DECISION = shape<LikeDecisionJson>('LikeNeedsDecision', 'What was decided', {
  decision: oneOf(Object.keys(DECISIONS), 'What was decided'),
  because: text('Why'),
  releaseOn: day('The day of the figures they looked at'),
  decidedAt: moment('When'),
  decidedByName: text('By whom', 'A made-up officer'),
});

export const LIKE = shape<LikeJson>('LikeNeeds', 'Children of several boroughs with like needs', {
  need: oneOf(LIKE_NEEDS, 'The group of needs'),
  age: oneOf(LIKE_AGES, 'The age band'),
  label: text('Both in words', 'Abuse or neglect, 13 to 15'),
  children: whole('How many, of three boroughs or more', 14),
  own: orNull(whole('Of the borough of whoever asks, exact; null for the programme', 2)),
  interested: list(
    text('A borough', 'Bromley'),
    'Boroughs that said they would share a home, as far as you may know',
  ),
  decisions: list(LIKE_DECISION, 'The latest first'),
});

export const LIKES_FOUND = shape<LikesJson>('LikeNeedsFound', 'Where several boroughs need alike', {
  release: orNull(text('The release it is of; null while there is none', 'PL-OF-2026-09-30-hcli-fees')),
  notShown: whole('Combinations of need and age that are not shown', 3),
  candidates: list(LIKE, 'The most children first'),
});

export const likeJson = (one: Candidate): LikeJson => ({
  need: one.need,
  age: one.age,
  label: likeLabel(one),
  children: one.children,
  own: one.own,
  interested: one.interested.map((id) => authorityById(id).name),
  decisions: one.decisions.map(({ decision, because, releaseOn, decidedAt, decidedByName }) => ({
    decision,
    because,
    releaseOn,
    decidedAt: decidedAt.toString(),
    decidedByName,
  })),
});

export const likesJson = ({ release, notShown, candidates }: LikeNeedsFound): LikesJson => ({
  release: release && releaseReference(release),
  notShown,
  candidates: candidates.map(likeJson),
});
