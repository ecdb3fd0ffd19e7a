import { IsIn, IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MARK_REASONS, PanelMark } from '@lib/high-cost/marks/panel-mark';
import { DateField } from '@lib/web-kit/forms/date-field';

/** A mark of a panel. */
export class MarkForm {
  @IsIn(Object.keys(MARK_REASONS), { message: 'Select why the panel marked it' })
  reason!: keyof typeof MARK_REASONS;

  @IsOptional()
  @Matches(/^\s*([A-Za-z]{2,5}-\d{4}-\d{4,6})?\s*$/, { message: 'The reference must be like PLP-2026-0143' })
  caseReference?: string;

  @DateField({ name: 'The day of the panel', required: 'Enter the day of the panel' })
  markedOn!: Day;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again, then save it' })
  version!: string;
}

export const markOfForm = ({ reason, caseReference, markedOn }: MarkForm): PanelMark => ({
  reason,
  caseReference: caseReference?.trim().toUpperCase() || null,
  markedOn,
});
