import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { OutboxApiController } from './api/outbox.api.controller';
import { OutboxBook } from './outbox-book';
import { OutboxController } from './outbox.controller';
import { OutboxEntrance } from './outbox.entrance';

@Module({
  imports: [AuditModule],
  controllers: [OutboxController, OutboxApiController],
  providers: [OutboxBook, OutboxEntrance],
})
export class OutboxWebModule {}
