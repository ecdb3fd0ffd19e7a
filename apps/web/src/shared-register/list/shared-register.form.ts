import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** An answer out of a list; what is not one of them is no filter. */
const Chosen = (): PropertyDecorator => (target, key) => {
  MaxLength(40, { message: 'Choose one of the answers' })(target, key);
  IsString({ message: 'Choose one of the answers' })(target, key);
  IsOptional()(target, key);
};

/** What the address of the shared registers asks for. */
export class SharedRegisterForm {
  @IsOptional()
  @Matches(/^\d{0,6}$/, { message: 'Choose a version of the definition from the list' })
  definition?: string;

  @Chosen()
  borough?: string;

  @Chosen()
  tier?: string;

  @Chosen()
  reason?: string;

  @Chosen()
  group?: string;

  @Chosen()
  age?: string;

  @Chosen()
  registration?: string;

  @Chosen()
  page?: string;
}
