import { IsIn } from 'class-validator';

/** Whether a borough would share a home. */
export class InterestForm {
  @IsIn(['yes', 'no'], { message: 'Open the page again, then press the button' })
  joins!: 'yes' | 'no';
}
