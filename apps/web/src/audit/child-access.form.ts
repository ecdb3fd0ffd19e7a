import { IsNumberString, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class ChildAccessForm {
  @IsString({ message: 'Enter the child’s reference' })
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @MinLength(1, { message: 'Enter the child’s reference' })
  reference!: string;

  @IsOptional()
  @IsNumberString()
  page?: string;
}
