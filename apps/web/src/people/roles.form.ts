import { IsOptional, IsString, Matches } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** The roles to keep, and one to add. */
export class RolesForm {
  /** Codes of roles held now that stay: `officer:305`. */
  @SeveralValues()
  @IsString({ each: true })
  keep!: string[];

  @IsOptional()
  @IsString()
  add?: string;

  @IsOptional()
  @Matches(/^\d{0,3}$/, { message: 'Choose a borough from the list' })
  borough?: string;
}
