import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { readPounds } from '@lib/kernel/pounds';
import { NewStart, StartCorrection } from '@lib/panel/starts/started-placement';
import { DateField } from '@lib/web-kit/forms/date-field';
import { factsOf, PlacementFactsForm, said } from '../../children/entering/placement-entry.form';
import { IsPounds } from '../search/is-pounds.decorator';

const SEEN = { message: 'Open the response again, then save it' };

/** A start, and the placement it is, where that is not on the child’s page yet. */
export class StartForm extends PlacementFactsForm {
  @DateField({ name: 'The day the placement started', required: 'Enter the day the placement started' })
  startedOn!: Day;

  @IsString({ message: 'Enter what it costs a week as agreed' })
  @Matches(/\S/, { message: 'Enter what it costs a week as agreed' })
  @IsPounds('The weekly cost')
  weeklyCost!: string;

  @IsIn(['new', 'there'], { message: 'Select whether the placement is on the child’s page already' })
  placement!: 'new' | 'there';

  @IsOptional()
  @IsString()
  @MaxLength(20, { message: 'Select a reason from the list' })
  reasonForChange?: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class CorrectStartForm {
  @IsIn(['yes', 'no'], { message: 'Select whether the placement started' })
  happened!: 'yes' | 'no';

  @DateField({ name: 'The day the placement started' })
  startedOn!: Day | null;

  @IsOptional()
  @IsString()
  @IsPounds('The weekly cost')
  weeklyCost?: string;

  @IsString({ message: 'Enter why the start is corrected' })
  @MaxLength(500, { message: 'Why it is corrected must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why the start is corrected' })
  because!: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export const startOfForm = (form: StartForm): NewStart => ({
  startedOn: form.startedOn,
  weeklyPence: readPounds(form.weeklyCost) ?? 0,
  version: Number(form.version),
  placement:
    form.placement === 'new' ? { facts: factsOf(form), reasonForChange: said(form.reasonForChange) } : null,
});

/** @throws InvalidError where it started and its day or cost is missing */
export const correctionOfForm = ({
  happened,
  startedOn,
  weeklyCost,
  because,
  version,
}: CorrectStartForm): StartCorrection => {
  const seen = { because, version: Number(version) };
  if (happened === 'no') return { ...seen, start: null };
  const weeklyPence = readPounds(weeklyCost ?? '');
  if (startedOn !== null && weeklyPence !== null) return { ...seen, start: { startedOn, weeklyPence } };
  const problems: Problem[] = [
    ...(startedOn === null
      ? [{ field: 'startedOn', message: 'Enter the day the placement started' }]
      : []),
    ...(weeklyPence === null
      ? [{ field: 'weeklyCost', message: 'Enter what it costs a week as agreed' }]
      : []),
  ]; // prettier-ignore
  throw new InvalidError('The start was not changed. Mend what is named.', 'start', problems);
};
