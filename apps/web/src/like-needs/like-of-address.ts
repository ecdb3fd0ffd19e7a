import { NotFoundError } from '@lib/kernel/domain-error';
import { Like, LIKES } from '@lib/measures/cubes/like-needs';

/** What addresses call it: `abuse-13-15`. */
export const nameOfLike = ({ need, age }: Like): string => `${need}-${age}`;

/** The need and age an address names. @throws NotFoundError for one there is none of */
export const likeOfAddress = (name: string): Like => {
  const found = LIKES.find((like) => nameOfLike(like) === name);
  if (!found) throw new NotFoundError('like needs');
  return found;
};
