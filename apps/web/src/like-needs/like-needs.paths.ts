import { Like } from '@lib/measures/cubes/like-needs';
import { nameOfLike } from './like-of-address';

const LIKE = '/like-needs/:like';

/** As the router knows them. */
export const likeNeedsRoutes = {
  list: '/like-needs',
  show: LIKE,
  decide: `${LIKE}/decision`,
  join: `${LIKE}/interest`,
} as const;

const of = (like: Like): string => `/like-needs/${nameOfLike(like)}`;

/** Every address of the feature. */
export const likeNeedsPaths = {
  list: likeNeedsRoutes.list,
  show: of,
  decide: (like: Like): string => `${of(like)}/decision`,
  join: (like: Like): string => `${of(like)}/interest`,
} as const;
