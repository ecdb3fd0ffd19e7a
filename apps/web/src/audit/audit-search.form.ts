import { IsIn, IsNumberString, IsOptional, IsString, Matches } from 'class-validator';
import { AUDIT_ACTIONS, AuditAction } from '@lib/audit/audit-action';

const KEY = /^$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY_OR_NOTHING = /^$|^\d{4}-\d{2}-\d{2}$/;

/** What to search the audit for. All by key or code, so that an address holds nothing of a child. */
export class AuditSearchForm {
  @IsOptional()
  @Matches(KEY, { message: 'Choose a person from the list' })
  person?: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(AUDIT_ACTIONS)], { message: 'Choose an action from the list' })
  action?: AuditAction | '';

  @IsOptional()
  @Matches(DAY_OR_NOTHING, { message: 'Enter the first day as year, month and day, like 2026-03-31' })
  from?: string;

  @IsOptional()
  @Matches(DAY_OR_NOTHING, { message: 'Enter the last day as year, month and day, like 2026-03-31' })
  to?: string;

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
