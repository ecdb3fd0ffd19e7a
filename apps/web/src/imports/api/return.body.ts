import { IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { classSchema } from '../../api-docs/describing/class-schema';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { Schema } from '../../api-docs/schemas/schema';
import { MOST_FILES } from '../upload/handed-in-files';

/** What is sent with the files of a return. */
export class ReturnBody {
  @IsOptional()
  @Matches(/^20\d\d$/, { message: 'Give year as four digits: the year in which the return ends.' })
  @Said('The year in which the return ends; left out for files with a YEAR column', { examples: ['2026'] })
  year?: string;

  @IsOptional()
  @IsDay({ message: 'Give asAt as YYYY-MM-DD.' })
  @Said('For a part-year extract: the day it is true for', { examples: ['2026-09-30'] })
  asAt?: Day;
}

const MEGABYTES = WEB_LIMITS.uploadBytes / 1_000_000;

/** The same with the files, as a form of files is described. */
export const RETURN_UPLOAD: Schema = {
  ...classSchema(ReturnBody),
  title: 'ReturnUpload',
  properties: {
    files: {
      type: 'array',
      description: `The files of the return, ${MEGABYTES} MB or less together: its CSV tables, a zip of them, one workbook, or the XML`,
      items: { type: 'string', format: 'binary' },
      minItems: 1,
      maxItems: MOST_FILES,
    },
    ...classSchema(ReturnBody).properties,
  },
  required: ['files'],
};
