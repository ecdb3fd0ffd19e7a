import { Equals } from 'class-validator';

/** That a borough has nothing to report is said, and signed. */
export class NilForm {
  @Equals('yes', { message: 'Tick that your borough has nothing to report' })
  nothing!: string;
}
