import { ageOn, Day } from '@lib/kernel/day';
import { careNeedOf } from '../cubes/care-needs';
import { Like, LikeAge } from '../cubes/like-needs';
import { CountedPlacement } from './counted-placement';

/** With which others a placement is alike on a day. */
export const likeOf = ({ placement }: Pick<CountedPlacement, 'placement'>, on: Day): Like => ({
  need: careNeedOf(placement.need),
  age: ageBand(ageOn(placement.birthMonth, on)),
});

const ageBand = (age: number): LikeAge => (age < 13 ? 'under-13' : age < 16 ? '13-15' : '16-over');
