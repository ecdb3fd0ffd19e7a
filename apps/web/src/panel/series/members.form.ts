import { IsIn, IsString, Matches } from 'class-validator';
import { Area, AREAS, Seat, SEATS } from '@lib/access/panels/panel-seat';

export class GiveSeatForm {
  @IsString({ message: 'Choose a person' })
  @Matches(/\S/, { message: 'Choose a person' })
  person!: string;

  @IsIn(Object.keys(SEATS), { message: 'Choose what they are on the panel' })
  seat!: Seat;

  @IsIn(Object.keys(AREAS), { message: 'Choose the area they speak for' })
  area!: Area;
}

export class EndSeatForm {
  @IsString({ message: 'Choose a person' })
  person!: string;
}
