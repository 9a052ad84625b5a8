/** 门户的演示: what came to published records after their publication stands in the register, or waits for screening. */
import type { DemoStage } from '#kernel/demo'
import { nobody } from '#kernel/work'
import { refreshPublications } from '#features/publications/server'

export async function demo(stage: DemoStage): Promise<void> {
  await stage.as(nobody, stage.today, refreshPublications)
}
