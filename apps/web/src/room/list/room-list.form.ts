import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** An answer out of a list; what is not one of them is no filter. */
const Chosen =
  (longest: number): PropertyDecorator =>
  (target, key) => {
    MaxLength(longest, { message: 'Choose one of the answers' })(target, key);
    IsString({ message: 'Choose one of the answers' })(target, key);
    IsOptional()(target, key);
  };

/** What the address of the list asks for. */
export class RoomListForm {
  @DateField({ name: 'The week' })
  week!: Day | null;

  @Chosen(200)
  q?: string;

  @Chosen(100)
  type?: string;

  @Chosen(100)
  area?: string;

  @Chosen(40)
  show?: string;

  @IsOptional()
  @Matches(/^\d{0,6}$/, { message: 'There is no such page' })
  page?: string;
}
