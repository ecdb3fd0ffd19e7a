import { IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

/** What a system says that looked at what an upload would do. */
export class ApplyUploadBody {
  @Said('The digest of the plan that was looked at', { examples: ['a3f5c9e1b7d2406f8c1e5a90'] })
  @Matches(/^[0-9a-f]{24}$/, { message: 'Give the digest of the plan that was looked at' })
  digest!: string;

  @Said(
    'Where an answer was changed in the return and in the file, which is right; needed where there is one',
  )
  @IsOptional()
  @IsIn(['keep', 'file'], { message: 'Give keep or file' })
  clashes?: 'keep' | 'file';

  @Said('Keys of rows that are not in the file and are to be removed; none when left out')
  @IsOptional()
  @IsArray({ message: 'Give keys of rows' })
  @IsUUID(undefined, { each: true, message: 'Give keys of rows' })
  remove?: string[];
}

export class MendedCellBody {
  @Said('The cell, as its problem names it', { examples: ['cla_total'] })
  @IsString({ message: 'Give the cell as its problem names it' })
  @MaxLength(200)
  cell!: string;

  @Said('What is to stand in it', { examples: ['312'] })
  @IsString({ message: 'Give what is to stand in the cell' })
  @MaxLength(4000)
  text!: string;
}

export class MendUploadBody {
  @Said('The cells that are mended')
  @ListOf(MendedCellBody, 'Give a list of cells')
  cells!: MendedCellBody[];
}
