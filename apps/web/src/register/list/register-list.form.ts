import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** An answer out of a list; what is not one of them is no filter. */
const Chosen = (): PropertyDecorator => (target, key) => {
  MaxLength(40, { message: 'Choose one of the answers' })(target, key);
  IsString({ message: 'Choose one of the answers' })(target, key);
  IsOptional()(target, key);
};

/** What the address of the register asks for. */
export class RegisterListForm {
  @DateField({ name: 'The day' })
  on!: Day | null;

  @IsOptional()
  @Matches(/^\d{0,6}$/, { message: 'Choose a version of the definition from the list' })
  definition?: string;

  @Chosen()
  standing?: string;

  @Chosen()
  tier?: string;

  @Chosen()
  reason?: string;

  @Chosen()
  group?: string;

  @Chosen()
  due?: string;

  @Chosen()
  age?: string;

  @Chosen()
  need?: string;

  @Chosen()
  registration?: string;

  @Chosen()
  distance?: string;

  @Chosen()
  procurement?: string;

  @Chosen()
  sort?: string;

  /** A number that makes no sense is the first page. */
  @Chosen()
  page?: string;
}
