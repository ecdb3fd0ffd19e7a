import { IsIn, IsOptional, ArrayMinSize, Matches } from 'class-validator';
import { QueuePart } from '@lib/surveys/reviewing/review-queue.service';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** Which part of the queue. */
export class QueueForm {
  @IsOptional()
  @IsIn(['waiting', 'returned', 'accepted'], { message: 'Choose a part of the queue' })
  part?: QueuePart;
}

/** Returns to be accepted together. */
export class AcceptSeveralForm {
  @SeveralValues()
  @Matches(/^[0-9a-f-]{36}\|\d{3}\|\d{1,9}$/, { each: true, message: 'Choose returns from the list' })
  @ArrayMinSize(1, { message: 'Choose at least one return' })
  returns!: string[];

  @IsOptional()
  @IsIn(['check', 'save'], { message: 'Open the queue again' })
  step?: 'check' | 'save';
}
