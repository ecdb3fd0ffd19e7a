import { Module } from '@nestjs/common';
import { PracticeClockController } from './practice-clock.controller';
import { PracticeResetController } from './practice-reset.controller';
import { PracticeController } from './practice.controller';
import { PracticeOnly } from './practice-only';

@Module({
  controllers: [PracticeController, PracticeClockController, PracticeResetController],
  providers: [PracticeOnly],
})
export class PracticeWebModule {}
