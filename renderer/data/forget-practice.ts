import Dexie from 'dexie';
import { PRACTICE_DATABASE } from './database.ts';

/** Throws the sample county away. The real database has another name and cannot be reached from here. */
export async function forgetPractice(): Promise<void> {
  await Dexie.delete(PRACTICE_DATABASE);
}
