//! The command line: `maillon demo`, `serve`, `pole add`, `figures`, `replay`.
use clap::{Args, Parser, Subcommand};
use db::{Clock, Store};
use jiff::civil::Date;
use server::{command, demo, house, replay, serve, store};
use std::process::ExitCode;

/// Maillon runs the year of a pôle d'économie sociale: what happens is recorded once, and every number opens.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// Where rows are kept: a folder (SQLite, one file per pole) or a postgres:// address.
    #[arg(long, global = true, env = "MAILLON_DATA", default_value = "./demo-data")]
    data: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes demonstration data where there is none, prints a sign-in link per role, and serves it.
    Demo {
        /// Only make the data.
        #[arg(long)]
        no_serve: bool,
        #[command(flatten)]
        listen: Listen,
    },
    /// Serves every pole that is kept in the data.
    Serve(Listen),
    /// Poles kept in the data.
    #[command(subcommand)]
    Pole(PoleCommand),
    /// Counts every figure of a pole over a period.
    Figures {
        /// Short name of the pole: gim.
        #[arg(long)]
        pole: String,
        /// First day, included: 2021-04-01.
        #[arg(long)]
        from: Date,
        /// Last day, included: 2022-03-31.
        #[arg(long)]
        to: Date,
        /// Prints an array of {key, label, value, unit, rows}.
        #[arg(long)]
        json: bool,
    },
    /// Imports a file into a pole.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Prints a pole's report of a period, as PDF and as JSON.
    Report(command::report::Asked),
    /// Copies poles to a folder, while they are served.
    Backup(command::backup::Asked),
    /// Checks that rows hold together.
    Check(command::check::Asked),
    /// Counts again the numbers of published documents, and fails when one differs.
    Replay {
        /// The folder of expected numbers.
        #[arg(long, default_value = "docs/replay")]
        expected: String,
        /// Prints an array of {key, pole, expected, counted, rows, verdict}.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
struct Listen {
    /// Address to listen on.
    #[arg(long, env = "MAILLON_LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
}

#[derive(Subcommand)]
enum ImportCommand {
    /// A list of organizations: CSV of any common separator and letters, XLSX, XLS, ODS, GeoJSON.
    Organizations(command::import::Asked),
}

#[derive(Subcommand)]
enum PoleCommand {
    /// Adds a pole.
    Add {
        slug: String,
        #[arg(long)]
        name: String,
        /// Its time zone.
        #[arg(long, default_value = "America/Toronto")]
        zone: String,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    // Drawings are first read without fonts, only to be measured: what is said of fonts then is no fault.
    let told = tracing_subscriber::EnvFilter::new("warn,usvg=error");
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(told).init();
    let cli = Cli::parse();
    match run(cli).await {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("maillon: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let store = Store::parse(&cli.data);
    let clock = Clock::system();
    match cli.command {
        Command::Demo { no_serve, listen } => {
            demo::make(&store).await?;
            if !no_serve {
                let origin = format!("http://{}", listen.listen.replace("127.0.0.1", "localhost"));
                let listener = serve::listen(&listen.listen).await?;
                let poles = serve::poles(&store, &clock).await?;
                demo::greet(&poles, &origin).await?;
                serve::serve(poles, listener, &origin).await?;
            }
        }
        Command::Serve(listen) => {
            let listener = serve::listen(&listen.listen).await?;
            let poles = serve::poles(&store, &clock).await?;
            serve::serve(poles, listener, &format!("http://{}", listen.listen)).await?;
        }
        Command::Pole(PoleCommand::Add { slug, name, zone }) => {
            store::add(&store, &slug, &name, &zone, &clock).await?;
            println!("Added the pole « {slug} ».");
        }
        Command::Figures { pole, from, to, json } => {
            let db = store::open_known(&store, &pole, &clock).await?;
            replay::print_figures(&db, &house::figures(), from, to, json).await?;
        }
        Command::Import(ImportCommand::Organizations(asked)) => {
            return command::import::run(asked, &store, &clock).await;
        }
        Command::Report(asked) => return command::report::run(asked, &store, &clock).await,
        Command::Backup(asked) => return command::backup::run(asked, &store, &clock).await,
        Command::Check(asked) => return command::check::run(asked, &store, &clock).await,
        Command::Replay { expected, json } => {
            let all_agree = replay::replay(&store, &clock, expected.as_ref(), json).await?;
            return Ok(if all_agree { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
    }
    Ok(ExitCode::SUCCESS)
}
