import { IsIn, IsNumberString, IsOptional, IsString, Matches } from 'class-validator';
import { AUDIT_ACTIONS, AuditAction } from '@lib/audit/audit-action';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

const KEY = /^$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What to search the audit for. All by key or code, so that an address holds nothing of a child. */
export class AuditSearchForm {
  @IsOptional()
  @Matches(KEY, { message: 'Choose a person from the list' })
  person?: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(AUDIT_ACTIONS)], { message: 'Choose an action from the list' })
  action?: AuditAction | '';

  @DateField({ name: 'The first day' })
  from?: Day | null;

  @DateField({ name: 'The last day' })
  to?: Day | null;

  @IsOptional()
  @Matches(KEY, { message: 'Enter the whole key, 36 characters, as shown in a result' })
  subject?: string;

  @IsOptional()
  @IsIn(['', 'done', 'refused', 'failed'], { message: 'Choose an outcome from the list' })
  outcome?: '' | 'done' | 'refused' | 'failed';

  @IsOptional()
  @IsString()
  @IsNumberString()
  page?: string;
}
