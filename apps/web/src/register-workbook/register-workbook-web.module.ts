import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { RegisterUploadsApiController } from './api/register-uploads.api.controller';
import { RegisterUploadController } from './result/upload.controller';
import { WorkbookController } from './upload/workbook.controller';

@Module({
  imports: [HighCostModule],
  controllers: [WorkbookController, RegisterUploadController, RegisterUploadsApiController],
})
export class RegisterWorkbookWebModule {}
