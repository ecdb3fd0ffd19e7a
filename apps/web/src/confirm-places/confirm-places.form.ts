import { IsIn, IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { ProvidersAnswer } from '@lib/provision/confirmation/confirming.service';
import { OUT_OF_USE_REASONS, OutOfUseReason } from '@lib/provision/places/setting-places';
import { DateField } from '@lib/web-kit/forms/date-field';

/** What a provider is asked: places, and nothing else. */
export class ConfirmPlacesForm {
  @Matches(/^\s*\d{1,4}\s*$/, { message: 'Enter how many places are vacant, 0 where there is none' })
  vacant!: string;

  @DateField({ name: 'The day they can be used from' })
  usableFrom!: Day | null;

  @Matches(/^\s*\d{1,4}\s*$/, { message: 'Enter how many places are out of use, 0 where there is none' })
  outOfUse!: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(OUT_OF_USE_REASONS)], { message: 'Select why places are out of use' })
  outOfUseReason?: OutOfUseReason | '';
}

export const answerOf = (form: ConfirmPlacesForm): ProvidersAnswer => ({
  vacant: Number(form.vacant.trim()),
  usableFrom: form.usableFrom,
  outOfUse: Number(form.outOfUse.trim()),
  outOfUseReason: form.outOfUseReason || null,
});
