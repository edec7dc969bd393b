// Loaded before any script (node -r): an old Node would stop at the first type annotation with a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `本机的 Node 是 ${process.versions.node}，需要 22.18 以上：请重新运行 npm ci（会自带 Node 24），或到 nodejs.org 安装新版后重试。`,
  );
  process.exit(1);
}
