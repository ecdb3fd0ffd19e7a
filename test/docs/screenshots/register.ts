import { ACROSS_LONDON } from './register/across-london';
import { DIRECTORY } from './register/directory';
import { HIGH_COST } from './register/high-cost';
import { MEETING } from './register/meeting';
import { COORDINATOR } from './register/coordinator';
import { MEMBER } from './register/member';
import { REFERRER } from './register/referrer';
import { ROOM } from './register/room';
import { SHARING } from './register/sharing';
import { SURVEYS } from './register/surveys';
import { FIGURES_BACK } from './register/figures-back';
import { WAVES } from './register/waves';
import { WORKSTREAMS } from './register/workstreams';
import { Act, isPicture, Picture } from './picture';

/** The Monday the practice London is made for: its meeting is on the Wednesday, its bank holidays are listed. */
export const MADE_FOR = '2028-06-12';

/**
 * Everything that is done, in this order, and the pictures taken of it: what a borough submits is what the coordinator
 * finds new.
 */
export const REGISTER: readonly (Act | Picture)[] = [
  ...HIGH_COST,
  ...ROOM,
  ...SHARING,
  ...DIRECTORY,
  ...WAVES,
  ...SURVEYS,
  ...REFERRER,
  ...COORDINATOR,
  ...MEMBER,
  ...MEETING,
  ...ACROSS_LONDON,
  ...WORKSTREAMS,
  ...FIGURES_BACK,
];

export const PICTURES: readonly Picture[] = REGISTER.filter(isPicture);
