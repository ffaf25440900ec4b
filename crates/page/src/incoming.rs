//! A form whose file is taken piece by piece while it comes, so that it is never held whole.
use crate::{
    Fault, Visit,
    form::{refused, weigh},
    plain,
};
use axum::extract::{FromRequest, Multipart, Request};
use tokio::sync::mpsc;

/// A form that comes with one file (`enctype="multipart/form-data"`).
pub struct Incoming {
    visit: Option<Visit>,
    parts: Multipart,
    most: usize,
    texts: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequest<S> for Incoming {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Incoming, Fault> {
        let visit = request.extensions().get::<Visit>().cloned();
        let (request, most) = weigh(request).await?;
        let parts = Multipart::from_request(request, state).await.map_err(|_| Fault::Unreadable)?;
        Ok(Incoming { visit, parts, most, texts: vec![] })
    }
}

impl Incoming {
    /// Hands the file of a field over as it comes, and gives its name where it came from; none when there is none.
    ///
    /// # Errors
    /// When the sending breaks off or is too large, or when whoever takes the file has failed.
    pub async fn file(
        &mut self,
        field: &str,
        taker: &mpsc::Sender<Vec<u8>>,
    ) -> Result<Option<String>, Fault> {
        let (most, mut found) = (self.most, None);
        while let Some(mut part) =
            self.parts.next_field().await.map_err(|fault| refused(fault.status(), most))?
        {
            let named = part.name().unwrap_or_default().to_owned();
            let Some(name) = part.file_name().map(str::to_owned) else {
                let text = part.bytes().await.map_err(|fault| refused(fault.status(), most))?;
                self.texts.push((named, plain(&String::from_utf8_lossy(&text))));
                continue;
            };
            let wanted = named == field && found.is_none();
            while let Some(piece) = part.chunk().await.map_err(|fault| refused(fault.status(), most))? {
                if wanted && taker.send(piece.to_vec()).await.is_err() {
                    return Err(anyhow::anyhow!("nobody takes the file").into());
                }
            }
            if wanted {
                found = Some(name);
            }
        }
        Ok(found)
    }

    /// Notes what was sent, once it came whole: its file is told by its digest.
    pub fn came(&self, digest: &str) {
        let once = self.texts.iter().find(|(name, _)| name == "once").map(|(_, text)| text.as_str());
        if let Some(visit) = &self.visit {
            visit.sending().note(visit, once.unwrap_or_default(), &format!("{:?} {digest}", self.texts));
        }
    }
}
