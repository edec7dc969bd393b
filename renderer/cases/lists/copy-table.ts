/**
 * Puts a table onto the clipboard. By the old command and not the clipboard API: the shell grants a page no
 * permission, and the API takes the marks of text cells out of the HTML.
 */
export function copyToClipboard(table: { readonly html: string; readonly text: string }): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', table.html);
    event.clipboardData?.setData('text/plain', table.text);
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return isDone;
}
