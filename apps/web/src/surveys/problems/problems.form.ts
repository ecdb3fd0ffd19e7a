import { IsIn, IsOptional } from 'class-validator';

/** How the address of the problems asks for them to be grouped. */
export class ProblemsForm {
  @IsOptional()
  @IsIn(['question', 'row'], { message: 'Choose by question or by row' })
  by?: string;
}
