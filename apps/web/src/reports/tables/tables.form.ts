import { IsOptional, IsString, Matches } from 'class-validator';
import { RunReportForm } from '../catalogue/run-report.form';

/** For which day a report’s tables are shown, and which of them where they are shown one at a time. */
export class TablesForm extends RunReportForm {
  @IsOptional()
  @IsString({ message: 'Select one of the tables' })
  table?: string;

  @IsOptional()
  @Matches(/^\d{1,6}$/, { message: 'Go back to the first page of the list' })
  page?: string;
}
