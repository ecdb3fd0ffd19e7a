import { IsOptional, IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Wave } from '@lib/surveys/waves/wave';
import { settingsOf, WaveSettings } from '@lib/surveys/waves/wave-settings';
import { DateField } from '@lib/web-kit/forms/date-field';

const WHOLE = /^\s*\d{1,3}\s*$/;
const BEFORE = 'Enter numbers of days with commas between them, for example 14, 7, 1';

/** The settings of a wave. How they go together is for the rules to say. */
export class WaveForm {
  @IsString({ message: 'Enter what the wave is called, for example March 2026' })
  title!: string;

  @IsString({ message: 'Choose the version of the question set' })
  questionSetId!: string;

  @DateField({ name: 'The first day of the period' })
  periodFrom!: Day | null;

  @DateField({ name: 'The reference day', required: 'Enter the reference day' })
  referenceDay!: Day;

  @DateField({ name: 'The day it opens', required: 'Enter the day it opens' })
  opensOn!: Day;

  @DateField({ name: 'The deadline', required: 'Enter the deadline' })
  deadlineOn!: Day;

  @DateField({ name: 'The last day for new rows', required: 'Enter the last day for new rows' })
  lastNewRowOn!: Day;

  @DateField({ name: 'The last day for corrections', required: 'Enter the last day for corrections' })
  lastCorrectionOn!: Day;

  @Matches(/^\s*(\d{1,3}(\s*,\s*\d{1,3})*)?\s*$/, { message: BEFORE })
  @IsString({ message: BEFORE })
  remindDaysBefore!: string;

  @Matches(WHOLE, { message: 'Enter the days between reminders as a whole number' })
  @IsString({ message: 'Enter the days between reminders as a whole number' })
  remindEveryDays!: string;

  @Matches(WHOLE, { message: 'Enter how many reminders as a whole number' })
  @IsString({ message: 'Enter how many reminders as a whole number' })
  remindMost!: string;

  /** The version of the wave when the form was drawn. */
  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: 'Open the form again, then save it' })
  seen?: string;

  /** Of a wave that is to be made: its collection, and the wave it is made after. */
  @IsOptional()
  @IsString()
  collection?: string;

  @IsOptional()
  @IsString()
  from?: string;
}

export const settingsOfForm = (form: WaveForm): WaveSettings => {
  const { title, questionSetId, periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn } = form;
  return {
    ...{ title, questionSetId, periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn },
    lastCorrectionOn: form.lastCorrectionOn,
    remindDaysBefore: form.remindDaysBefore
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(Number)
      .toSorted((a, b) => b - a),
    remindEveryDays: Number(form.remindEveryDays),
    remindMost: Number(form.remindMost),
  };
};

/** The form as it begins. */
export const formOfSettings = ({
  remindDaysBefore,
  remindEveryDays,
  remindMost,
  ...days
}: WaveSettings): object => ({
  ...days,
  remindDaysBefore: remindDaysBefore.join(', '),
  remindEveryDays: String(remindEveryDays),
  remindMost: String(remindMost),
});

export const formOfWave = (wave: Wave): object => ({
  ...formOfSettings(settingsOf(wave)),
  seen: String(wave.version),
});
