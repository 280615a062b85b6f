// Loaded into the web server and the worker: when the process that started them is gone, even by kill -9, they stop too.
// What they start in turn (a development server has children of its own) is theirs to end.
if (process.env.STARTED_BY === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5000).unref();
  });
  // Listening for this must not keep the process alive.
  process.channel?.unref();
}
