import { IsOptional, IsString } from 'class-validator';

/** The collection that a question set of a new code begins; how its names have to be is for the rules to say. */
export class PublishForm {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  workstream?: string;
}
