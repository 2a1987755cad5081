terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.9"
    }
  }

  # Bucket and key come with `backend-config`: one state for each environment.
  backend "s3" {
    use_lockfile = true
    encrypt      = true
  }
}

provider "aws" {
  default_tags {
    tags = { Repository = "shop" }
  }
}
