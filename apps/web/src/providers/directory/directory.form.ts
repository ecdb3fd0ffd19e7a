import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

/** An answer out of a list; what is not one of them is no filter. */
const Chosen = (): PropertyDecorator => (target, key) => {
  MaxLength(200, { message: 'Choose one of the answers' })(target, key);
  IsString({ message: 'Choose one of the answers' })(target, key);
  IsOptional()(target, key);
};

/** What the address of the directory asks for. */
export class DirectoryForm {
  @IsOptional()
  @IsString({ message: 'Search for words' })
  @MaxLength(200, { message: 'Search for 200 characters or fewer' })
  q?: string;

  @DateField({ name: 'The day' })
  on!: Day | null;

  @Chosen()
  type?: string;

  @Chosen()
  category?: string;

  @Chosen()
  specialism?: string;

  @Chosen()
  restriction?: string;

  @Chosen()
  area?: string;

  @Chosen()
  registration?: string;

  @Chosen()
  archived?: string;

  @Chosen()
  page?: string;
}
