import { IsOptional, ValidateBy } from 'class-validator';
import { Ages, MOST_BANDS, OLDEST } from '@lib/rules/age-bands/age-bands-rule';
import { RuleForm } from './rule.form';

const IsAge = (name: string): PropertyDecorator =>
  ValidateBy({
    name: 'isAge',
    validator: {
      validate: (text: unknown) => typeof text === 'string' && /^\s*(\d{1,2})?\s*$/.test(text),
      defaultMessage: () => `${name} must be a whole number from 0 to ${OLDEST}`,
    },
  });

/** The next age bands, one a line. How they go together is for the rule to say; a line left empty is no band. */
export class AgeBandsForm extends RuleForm {
  @IsAge('The first age of band 1')
  @IsOptional()
  from1?: string;

  @IsAge('The last age of band 1')
  @IsOptional()
  to1?: string;

  @IsAge('The first age of band 2')
  @IsOptional()
  from2?: string;

  @IsAge('The last age of band 2')
  @IsOptional()
  to2?: string;

  @IsAge('The first age of band 3')
  @IsOptional()
  from3?: string;

  @IsAge('The last age of band 3')
  @IsOptional()
  to3?: string;

  @IsAge('The first age of band 4')
  @IsOptional()
  from4?: string;

  @IsAge('The last age of band 4')
  @IsOptional()
  to4?: string;

  @IsAge('The first age of band 5')
  @IsOptional()
  from5?: string;

  @IsAge('The last age of band 5')
  @IsOptional()
  to5?: string;

  @IsAge('The first age of band 6')
  @IsOptional()
  from6?: string;

  @IsAge('The last age of band 6')
  @IsOptional()
  to6?: string;

  @IsAge('The first age of band 7')
  @IsOptional()
  from7?: string;

  @IsAge('The last age of band 7')
  @IsOptional()
  to7?: string;

  @IsAge('The first age of band 8')
  @IsOptional()
  from8?: string;

  @IsAge('The last age of band 8')
  @IsOptional()
  to8?: string;
}

type Place = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const PLACES = Array.from({ length: MOST_BANDS }, (_, at) => (at + 1) as Place);

/** Up to the last line of which something was typed; an age left empty in between is none, which the rule names. */
export const bandsOfForm = (form: AgeBandsForm): Ages[] => {
  const lines = PLACES.map((place) => ({ from: form[`from${place}`], to: form[`to${place}`] }));
  const last = lines.findLastIndex(({ from, to }) => Boolean(from?.trim()) || Boolean(to?.trim()));
  return lines.slice(0, last + 1).map(({ from, to }) => ({ from: ageOf(from), to: ageOf(to) }));
};

const ageOf = (text: string | undefined): number => (text?.trim() ? Number(text) : Number.NaN);
