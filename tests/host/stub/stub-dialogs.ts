/** Native dialogs: take the answers that the test laid ready, and fail where it laid none. */
export class StubDialogs {
  readonly saveAnswers: ((defaultPath: string) => string | undefined)[] = [];
  readonly messageAnswers: number[] = [];
  /** '' cancels. */
  readonly folderAnswers: string[] = [];
  /** Options of every dialog shown, in order. */
  readonly shown: object[] = [];
  readonly errors: string[] = [];

  async showSaveDialog(
    ...args: { defaultPath?: string }[]
  ): Promise<{ canceled: boolean; filePath: string }> {
    const options = args.at(-1) ?? {};
    this.shown.push(options);
    const answer = this.saveAnswers.shift();
    if (answer === undefined)
      throw new Error('electron stub: a save dialog opened and no answer was laid ready');
    const filePath = answer(options.defaultPath ?? '');
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  }

  async showOpenDialog(...args: object[]): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    this.shown.push(args.at(-1) ?? {});
    const answer = this.folderAnswers.shift();
    if (answer === undefined)
      throw new Error('electron stub: a folder dialog opened and no answer was laid ready');
    return { canceled: answer === '', filePaths: answer === '' ? [] : [answer] };
  }

  async showMessageBox(...args: object[]): Promise<{ response: number }> {
    this.shown.push(args.at(-1) ?? {});
    const response = this.messageAnswers.shift();
    if (response === undefined)
      throw new Error('electron stub: a message box opened and no answer was laid ready');
    return { response };
  }

  showErrorBox(title: string, content: string): void {
    this.errors.push(`${title}: ${content}`);
  }
}
