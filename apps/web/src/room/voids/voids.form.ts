import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { VOID_REASONS, VoidReason } from '@lib/high-cost/room/block-contract';
import { DateField } from '@lib/web-kit/forms/date-field';

/** Which voids are looked at. */
export class VoidsForm {
  @DateField({ name: 'The first night' })
  from!: Day | null;

  @DateField({ name: 'The last night' })
  to!: Day | null;

  @IsOptional()
  @MaxLength(40, { message: 'Choose one of the answers' })
  @IsString({ message: 'Choose one of the answers' })
  reason?: string;

  @IsOptional()
  @MaxLength(40, { message: 'Choose one of the answers' })
  @IsString({ message: 'Choose one of the answers' })
  ends?: string;
}

/** Why the void of a block that began on a day stands empty. */
export class ExplainForm {
  @DateField({ name: 'The first empty night', required: 'Open the list again, then choose the reason' })
  beganOn!: Day;

  @IsIn(Object.keys(VOID_REASONS), { message: 'Select why the place stands empty' })
  reason!: VoidReason;
}
