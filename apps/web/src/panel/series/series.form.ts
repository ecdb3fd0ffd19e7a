import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { AREAS, isArea } from '@lib/access/panels/panel-seat';
import { Day } from '@lib/kernel/day';
import { SeriesRules } from '@lib/panel/series/panel-series.service';
import { Series } from '@lib/panel/series/series';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { IsVersion, IsWholeNumber } from '../is-whole-number.decorator';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The rules of a series. */
export class SeriesForm {
  @IsString({ message: 'Enter a name' })
  @MaxLength(80, { message: 'The name must be 80 characters or fewer' })
  @MinLength(3, { message: 'Enter a name of at least 3 characters' })
  name!: string;

  @IsString({ message: 'Enter what the panel hears' })
  @MaxLength(500, { message: 'What the panel hears must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter what the panel hears' })
  remit!: string;

  @IsWholeNumber(1, 5, 'Choose the day of the week it meets')
  weekday!: string;

  @Matches(TIME, { message: 'Enter the time it begins as hours and minutes, for example 10:00' })
  startsAt!: string;

  @IsWholeNumber(15, 480, 'Enter how long a meeting is, from 15 to 480 minutes')
  minutes!: string;

  @IsWholeNumber(1, 8, 'Enter every how many weeks it meets, from 1 to 8')
  everyWeeks!: string;

  @IsWholeNumber(0, 15, 'Enter how many working days before the meeting papers close, from 0 to 15')
  cutOffDays!: string;

  @Matches(TIME, { message: 'Enter the time papers close as hours and minutes, for example 17:00' })
  cutOffAt!: string;

  @IsWholeNumber(2, 20, 'Enter the least number of members, from 2 to 20')
  quorumLeast!: string;

  @SeveralValues()
  @IsIn(Object.keys(AREAS), { each: true, message: 'Choose areas from the list' })
  quorumAreas!: string[];
}

/** The same, of a series there is. */
export class ChangeSeriesForm extends SeriesForm {
  @IsVersion()
  version!: string;
}

/** The same, of one that is new. */
export class NewSeriesForm extends SeriesForm {
  @DateField({ name: 'The first meeting', required: 'Enter the day of the first meeting' })
  firstOn!: Day;

  @IsString({ message: 'Choose who coordinates it' })
  @Matches(/\S/, { message: 'Choose who coordinates it' })
  coordinator!: string;
}

export class VersionForm {
  @IsVersion()
  version!: string;
}

export class SkipDateForm {
  @DateField({ name: 'The date', required: 'Enter the date there is no meeting' })
  day!: Day;

  @IsString({ message: 'Enter why there is no meeting' })
  @MaxLength(200, { message: 'The reason must be 200 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why there is no meeting' })
  reason!: string;
}

export class MeetAfterAllForm {
  @DateField({ name: 'The date', required: 'Choose the date again' })
  day!: Day;
}

/** What was typed, as rules; the form has been checked. */
export const rulesOf = (form: SeriesForm): Omit<SeriesRules, 'version'> => ({
  name: form.name.trim(),
  remit: form.remit.trim(),
  weekday: Number(form.weekday),
  startsAt: form.startsAt,
  minutes: Number(form.minutes),
  everyWeeks: Number(form.everyWeeks),
  cutOff: { workingDays: Number(form.cutOffDays), at: form.cutOffAt },
  quorum: { least: Number(form.quorumLeast), areas: form.quorumAreas.filter(isArea) },
});

/** A series as its form shows it. */
export const formValuesOf = (series: Series): Record<keyof ChangeSeriesForm, unknown> => ({
  name: series.name,
  remit: series.remit,
  weekday: String(series.weekday),
  startsAt: series.startsAt,
  minutes: String(series.minutes),
  everyWeeks: String(series.everyWeeks),
  cutOffDays: String(series.cutOff.workingDays),
  cutOffAt: series.cutOff.at,
  quorumLeast: String(series.quorum.least),
  quorumAreas: [...series.quorum.areas],
  version: String(series.version),
});
