import { IsOptional, IsString } from 'class-validator';
import { RunReportForm } from '../catalogue/run-report.form';

/** For which day a report’s tables are shown, and which of them where they are shown one at a time. */
export class TablesForm extends RunReportForm {
  @IsOptional()
  @IsString({ message: 'Select one of the tables' })
  table?: string;
}
