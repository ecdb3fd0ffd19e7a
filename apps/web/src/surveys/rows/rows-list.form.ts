import { IsIn, IsOptional, Matches } from 'class-validator';
import { ROW_STATUSES } from './row-status';

/** What the address of a list of rows asks for. */
export class RowsListForm {
  @IsOptional()
  @IsIn(['', ...Object.keys(ROW_STATUSES)], { message: 'Choose one of the answers' })
  status?: string;

  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: 'Choose a page of the list' })
  page?: string;
}
